package gov.nyc.schools.spotlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.StageParts.Part;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;

class StageStripTest {

  private static StageStrip strip(StageParts... rooms) {
    return new StageStrip(new ObjectProvider<>() {
      @Override
      public Stream<StageParts> stream() {
        return Stream.of(rooms);
      }
    });
  }

  private static CaseCard file(CaseKind kind, Stage stage, Standing standing) {
    return new CaseCard("SP-2026-00001", kind, "Title", stage, standing, Instant.EPOCH, null, Instant.EPOCH, UUID.randomUUID(), List.of());
  }

  @ParameterizedTest
  @CsvSource({
      "SUBMITTED, SCREENING,       current open    open    open    open    open",
      "SUBMITTED, JOINED,          ended   dropped dropped dropped dropped dropped",
      "DECISION,  DECIDING,        done    done    current open    open    open",
      "DECISION,  DECLINED,        done    done    ended   dropped dropped dropped",
      "SPOTLIGHT, CAPTURING,       done    done    done    current open    open",
      "SPOTLIGHT, PUBLISHED,       done    done    done    done    open    open",
      "SPOTLIGHT, SCHOOL_WITHDREW, done    done    done    ended   dropped dropped",
      "EPISODES,  JOURNEY,         done    done    done    done    current open",
      "EPISODES,  CLOSED_EARLY,    done    done    done    done    ended   dropped",
      "CASE_STUDY, COMPLETE,       done    done    done    done    done    done"})
  void saysHowFarACaseCame(Stage stage, Standing standing, String states) {
    assertThat(strip().of(file(CaseKind.NOMINATION, stage, standing))).extracting(StageStrip.Mark::state)
        .containsExactly(states.trim().split("\\s+"));
  }

  @Test
  void showsTheRoomsPartsOfTheirStageHoweverMany() {
    for (int parts : new int[] {0, 1, 6, 12}) {
      var episodes = new StageParts() {
        @Override
        public Stage stage() {
          return Stage.EPISODES;
        }

        @Override
        public List<Part> of(String caseNumber) {
          return IntStream.rangeClosed(1, parts).mapToObj(number -> new Part(number, "Episode " + number, "open")).toList();
        }
      };
      var marks = strip(episodes).of(file(CaseKind.NOMINATION, Stage.EPISODES, Standing.JOURNEY));
      assertThat(marks).filteredOn(mark -> mark.stage() == Stage.EPISODES).singleElement().satisfies(mark -> assertThat(mark.parts()).hasSize(parts));
      assertThat(marks).filteredOn(mark -> mark.stage() != Stage.EPISODES).allSatisfy(mark -> assertThat(mark.parts()).isEmpty());
    }
  }

  @Test
  void leavesTheSpotlightOutWhereAScalingStoryWentStraightToTheLab() {
    assertThat(strip().of(file(CaseKind.SCALING_STORY, Stage.EPISODES, Standing.JOURNEY))).extracting(StageStrip.Mark::stage)
        .containsExactly(Stage.SUBMITTED, Stage.REVIEW, Stage.DECISION, Stage.EPISODES, Stage.CASE_STUDY);
    assertThat(strip().of(file(CaseKind.SCALING_STORY, Stage.SPOTLIGHT, Standing.CAPTURING))).hasSize(6);
  }

  @Test
  void keepsTheSpotlightOfAScalingStoryThatTheLabTookUpLater() {
    var spotlight = new StageParts() {
      @Override
      public Stage stage() {
        return Stage.SPOTLIGHT;
      }

      @Override
      public List<Part> of(String caseNumber) {
        return List.of();
      }

      @Override
      public boolean begun(String caseNumber) {
        return true;
      }
    };
    assertThat(strip(spotlight).of(file(CaseKind.SCALING_STORY, Stage.EPISODES, Standing.JOURNEY)))
        .filteredOn(mark -> mark.stage() == Stage.SPOTLIGHT).singleElement().returns("done", StageStrip.Mark::state);
  }
}
