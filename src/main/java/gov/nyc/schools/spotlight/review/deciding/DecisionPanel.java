package gov.nyc.schools.spotlight.review.deciding;

import gov.nyc.schools.spotlight.casefile.CaseCard;
import gov.nyc.schools.spotlight.casefile.CasePanel;
import gov.nyc.schools.spotlight.casefile.DecisionGate;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the decision on the case page: held ones to those who may release them, told and reversed ones to all who read the case. */
@Component
class DecisionPanel implements CasePanel {

  /**
   * @param by who decided; null for those who need not know
   * @param mailed what the nominator reads or read in place of the decided words; null while it is the same
   */
  record Shown(Decision decision, String by, String mailed) {}

  /** @param text bundle key that says what holds or what is missing */
  record Gate(boolean open, String text) {}

  private final Decisions decisions;
  private final List<DecisionGate> gates;
  private final LetterEdits edits;
  private final People people;
  private final ReviewPolicy policy;

  DecisionPanel(Decisions decisions, List<DecisionGate> gates, LetterEdits edits, People people, ReviewPolicy policy) {
    this.decisions = decisions;
    this.gates = gates;
    this.edits = edits;
    this.people = people;
    this.policy = policy;
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Content> content(CaseCard file) {
    boolean all = policy.allows(Action.READ_HELD);
    var made = decisions.ofCase(file.number());
    var shown = made.stream().filter(decision -> all || decision.status() == Decision.Status.TOLD || decision.status() == Decision.Status.REVERSED)
        .toList();
    var standsBefore = all && file.standing() == Standing.DECIDING ? gates(file) : List.<Gate>of();
    if (shown.isEmpty() && standsBefore.isEmpty()) {
      return Optional.empty();
    }
    Map<UUID, String> names = all ? people.names(by(shown)) : Map.of();
    var mailed = mailed(shown);
    return Optional.of(new Content("review/panel :: decision", Map.of(
        "decisions", shown.stream().map(each -> new Shown(each, names.get(each.decidedBy()), mailed.get(each.id()))).toList(),
        "gates", standsBefore,
        "release", policy.allows(Action.RELEASE),
        "takeBack", policy.allows(Action.TAKE_BACK),
        "reversible", policy.allows(Action.REVERSE) ? ReversingDecisions.inForce(file, made).map(Decision::id).stream().toList() : List.of())));
  }

  private Map<UUID, String> mailed(List<Decision> shown) {
    return edits.of(shown.stream().map(Decision::id).toList()).entrySet().stream().filter(changed -> changed.getValue().words() != null)
        .collect(Collectors.toMap(changed -> changed.getKey().decisionId(), changed -> changed.getValue().words(), (one, other) -> one));
  }

  private List<Gate> gates(CaseCard file) {
    return gates.stream().map(gate -> {
      boolean open = gate.open(file.number());
      return new Gate(open, gate.key() + (open ? ".open" : ".closed"));
    }).toList();
  }

  private static Set<UUID> by(List<Decision> decisions) {
    return decisions.stream().map(Decision::decidedBy).collect(Collectors.toSet());
  }
}
