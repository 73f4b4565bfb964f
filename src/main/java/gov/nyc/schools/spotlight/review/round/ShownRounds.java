package gov.nyc.schools.spotlight.review.round;

import gov.nyc.schools.spotlight.people.SignedIn;
import gov.nyc.schools.spotlight.review.ReviewPolicy;
import gov.nyc.schools.spotlight.review.ReviewPolicy.Action;
import gov.nyc.schools.spotlight.review.round.ShownRound.Cell;
import gov.nyc.schools.spotlight.review.round.ShownRound.Limit;
import gov.nyc.schools.spotlight.review.round.ShownRound.Recommended;
import gov.nyc.schools.spotlight.review.round.ShownRound.Reviewer;
import gov.nyc.schools.spotlight.review.round.ShownRound.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the rounds of a case for one person in three statements, and leaves out what this person may not see ({@link Sight}).
 */
@Component
@Transactional(readOnly = true)
class ShownRounds {

  private record Found(UUID id, int number, boolean disagreement, String recommendation, String reasons,
      BigDecimal total) {}

  private record Given(UUID id, UUID roundId, int seat, UUID reviewerId, String name, AssignmentStatus status, String reason,
      BigDecimal total, boolean forLab, String toCommittee, String toNominator) implements Sight.Seat {}

  private record Score(UUID assignmentId, String key, String name, int weight, int score, String comment) {}

  private final JdbcClient sql;

  ShownRounds(JdbcClient sql) {
    this.sql = sql;
  }

  /** The rounds that this person may know of, the newest first. */
  List<ShownRound> of(String caseNumber, SignedIn person) {
    var given = assignments(caseNumber);
    var scores = scores(caseNumber);
    boolean assigns = ReviewPolicy.allows(person, Action.ASSIGN);
    List<ShownRound> shown = new ArrayList<>();
    for (var round : rounds(caseNumber)) {
      var seats = given.stream().filter(each -> each.roundId().equals(round.id())).toList();
      switch (Sight.of(round.id(), given, person)) {
        case NOTHING -> { }
        case OWN -> shown.add(onlyOwn(round, seats, person));
        case WITHOUT_NAMES -> shown.add(shown(round, seats, scores, person, false, assigns));
        case ALL -> shown.add(shown(round, seats, scores, person, true, assigns));
      }
    }
    return shown;
  }

  private static ShownRound onlyOwn(Found round, List<Given> seats, SignedIn person) {
    var own = seats.stream().filter(each -> each.reviewerId().equals(person.id()))
        .map(each -> reviewer(each, person, false, false)).toList();
    return new ShownRound(round.number(), true, false, own, List.of(), List.of(), null);
  }

  private static ShownRound shown(Found round, List<Given> seats, List<Score> scores, SignedIn person, boolean all,
      boolean assigns) {
    Map<UUID, Reviewer> reviewers = new LinkedHashMap<>();
    for (var seat : seats) {
      if (all || seat.status() == AssignmentStatus.SCORED) {
        reviewers.put(seat.id(), reviewer(seat, person, all, assigns));
      }
    }
    var scored = seats.stream().filter(seat -> seat.status() == AssignmentStatus.SCORED).map(Given::id).toList();
    Map<String, Row> rows = new LinkedHashMap<>();
    for (var score : scores) {
      if (scored.contains(score.assignmentId())) {
        rows.computeIfAbsent(score.key(), key -> new Row(score.name(), score.weight(), new ArrayList<>())).cells()
            .add(new Cell(score.score(), score.comment(), reviewers.get(score.assignmentId())));
      }
    }
    return new ShownRound(round.number(), false, round.disagreement(), List.copyOf(reviewers.values()),
        scored.stream().map(reviewers::get).toList(), List.copyOf(rows.values()), all ? recommended(round, rows) : null);
  }

  private static Reviewer reviewer(Given given, SignedIn person, boolean named, boolean assigns) {
    boolean you = given.reviewerId().equals(person.id());
    boolean underWay = given.status() == AssignmentStatus.ACCEPTED;
    return new Reviewer(assigns && underWay ? given.id() : null, given.seat(), named ? given.name() : null, you,
        given.status().code(), given.total(), given.forLab(),
        named ? given.reason() : null, given.toCommittee(), given.toNominator());
  }

  private static Recommended recommended(Found round, Map<String, Row> rows) {
    if (round.recommendation() == null) {
      return null;
    }
    String weakest = "";
    BigDecimal mean = BigDecimal.ZERO;
    int forLab = 0;
    int of = 0;
    boolean revised = false;
    List<Limit> limits = new ArrayList<>();
    for (var reason : round.reasons().split(",")) {
      var parts = reason.split(":");
      switch (parts[0]) {
        case "weakest" -> {
          weakest = rows.containsKey(parts[1]) ? rows.get(parts[1]).name() : parts[1];
          mean = new BigDecimal(parts[2]);
        }
        case "lab" -> {
          forLab = Integer.parseInt(parts[1]);
          of = Integer.parseInt(parts[2]);
        }
        case "revised" -> revised = true;
        case "limit" -> limits.add(new Limit(parts[1], parts[2]));
        default -> { }
      }
    }
    return new Recommended(Recommendation.valueOf(round.recommendation()).code(), round.total(), weakest, mean, forLab,
        of, revised, limits);
  }

  private List<Found> rounds(String caseNumber) {
    return sql.sql("""
            select id, number, coalesce(disagreement, false) as disagreement, recommendation, reasons, average_total
            from review_round where case_number = :number order by number desc""")
        .param("number", caseNumber)
        .query((row, n) -> new Found(row.getObject("id", UUID.class), row.getInt("number"),
            row.getBoolean("disagreement"), row.getString("recommendation"), row.getString("reasons"),
            row.getBigDecimal("average_total")))
        .list();
  }

  private List<Given> assignments(String caseNumber) {
    return sql.sql("""
            select a.id, a.round_id, a.seat, a.reviewer_id, p.name, a.status, a.reason, s.total, coalesce(s.for_lab, false) as for_lab,
                   s.to_committee, s.to_nominator
            from review_assignment a join review_round r on r.id = a.round_id join person p on p.id = a.reviewer_id
              left join review_sheet s on s.assignment_id = a.id
            where r.case_number = :number order by r.number, a.seat, a.assigned_at, a.id""")
        .param("number", caseNumber)
        .query((row, n) -> new Given(row.getObject("id", UUID.class), row.getObject("round_id", UUID.class), row.getInt("seat"),
            row.getObject("reviewer_id", UUID.class), row.getString("name"),
            AssignmentStatus.valueOf(row.getString("status")), row.getString("reason"), row.getBigDecimal("total"),
            row.getBoolean("for_lab"), row.getString("to_committee"), row.getString("to_nominator")))
        .list();
  }

  private List<Score> scores(String caseNumber) {
    return sql.sql("""
            select s.assignment_id, c.key, c.name, c.weight, s.score, s.comment
            from review_score s join rubric_criterion c on c.id = s.criterion_id
              join review_assignment a on a.id = s.assignment_id join review_round r on r.id = a.round_id
            where r.case_number = :number order by c.position, a.seat, a.assigned_at""")
        .param("number", caseNumber)
        .query((row, n) -> new Score(row.getObject("assignment_id", UUID.class), row.getString("key"),
            row.getString("name"), row.getInt("weight"), row.getInt("score"), row.getString("comment")))
        .list();
  }
}
