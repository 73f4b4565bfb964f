package gov.nyc.schools.spotlight.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The stages of a case in a row, for staff and for whoever nominated. */
@Service
public class StageStrip {

  /** Standings in which the last stage was brought to its end, not merely left. */
  private static final Set<Standing> REACHED = Set.of(Standing.PUBLISHED, Standing.COMPLETE);

  /**
   * One stage.
   *
   * @param state {@code done}, {@code current}, {@code open} (perhaps still to come), {@code ended} (the case ended in it) or
   *     {@code dropped} (the case ended before it)
   * @param parts of this stage, in their order; mostly none
   */
  public record Mark(Stage stage, String state, List<StageParts.Part> parts) {}

  private final ObjectProvider<StageParts> rooms;

  StageStrip(ObjectProvider<StageParts> rooms) {
    this.rooms = rooms;
  }

  /** In order, in a fixed number of statements. A scaling story that went straight to the lab has no spotlight. */
  public List<Mark> of(CaseCard file) {
    boolean straightToLab = file.kind() == CaseKind.SCALING_STORY && file.stage().compareTo(Stage.EPISODES) >= 0
        && rooms.stream().noneMatch(room -> room.stage() == Stage.SPOTLIGHT && room.begun(file.number()));
    return Arrays.stream(Stage.values()).filter(stage -> stage != Stage.SPOTLIGHT || !straightToLab)
        .map(stage -> new Mark(stage, state(stage, file), parts(stage, file.number()))).toList();
  }

  private static String state(Stage stage, CaseCard file) {
    int distance = stage.compareTo(file.stage());
    if (distance < 0 || distance == 0 && REACHED.contains(file.standing())) {
      return "done";
    }
    // What is published may still be taken up by the lab.
    if (file.standing().open() || file.standing() == Standing.PUBLISHED) {
      return distance == 0 ? "current" : "open";
    }
    return distance == 0 ? "ended" : "dropped";
  }

  private List<StageParts.Part> parts(Stage stage, String caseNumber) {
    return rooms.stream().filter(room -> room.stage() == stage).flatMap(room -> room.of(caseNumber).stream()).toList();
  }
}
