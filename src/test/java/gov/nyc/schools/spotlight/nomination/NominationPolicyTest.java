package gov.nyc.schools.spotlight.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.people.Role;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules as a table: every role, the nominator and the supporter × every action, and every action × every standing. */
class NominationPolicyTest {

  private static final String PEOPLE = """
      action              REVIEWER COORDINATOR DECIDER PRODUCER OPERATOR ADMIN nominator supporter
      READ                yes yes yes yes yes yes - -
      SCREEN              - yes - - - - - -
      CONFIRM_PRINCIPAL   - yes - - - - - -
      SETTLE_SUPPORT      - yes - - - - - -
      RAISE_PRIVACY_FLAG  - yes - - - - - -
      CLEAR_PRIVACY_FLAG  - yes yes - - - - -
      CONFIRM_ADDRESS     - - - - - - yes -
      CORRECT             - - - - - - yes -
      GIVE_INFORMATION    - - - - - - yes -
      REVISE              - - - - - - yes -
      WITHDRAW            - - - - - - yes -
      RESUME              - - - - - - yes -
      CONFIRM_SUPPORT     - - - - - - - yes
      LEAVE               - - - - - - - yes
      READ_DRAFTS         - yes - - - - - -
      HELP_DRAFT          - yes - - - - - -
      ENTER_FOR_OTHERS    - yes - - - - - -
      """;

  private static final String STANDINGS = """
      READ                UNCONFIRMED SCREENING INFORMATION_ASKED UNDER_REVIEW DECIDING REVISION_ASKED ACCEPTED ACCEPTED_FOR_LAB REFERRED DECLINED WITHDRAWN LAPSED CAPTURING PUBLISHED JOURNEY COMPLETE CLOSED_EARLY SCHOOL_WITHDREW NOT_CLEARED JOINED
      SCREEN              SCREENING
      CONFIRM_PRINCIPAL   UNDER_REVIEW DECIDING
      SETTLE_SUPPORT      UNDER_REVIEW DECIDING
      RAISE_PRIVACY_FLAG  UNCONFIRMED SCREENING INFORMATION_ASKED UNDER_REVIEW DECIDING REVISION_ASKED ACCEPTED ACCEPTED_FOR_LAB CAPTURING JOURNEY
      CLEAR_PRIVACY_FLAG  UNCONFIRMED SCREENING INFORMATION_ASKED UNDER_REVIEW DECIDING REVISION_ASKED ACCEPTED ACCEPTED_FOR_LAB CAPTURING JOURNEY
      CONFIRM_ADDRESS     UNCONFIRMED
      CORRECT             SCREENING
      GIVE_INFORMATION    INFORMATION_ASKED
      REVISE              REVISION_ASKED
      WITHDRAW            UNCONFIRMED SCREENING INFORMATION_ASKED UNDER_REVIEW DECIDING REVISION_ASKED
      RESUME              WITHDRAWN
      CONFIRM_SUPPORT     UNCONFIRMED SCREENING INFORMATION_ASKED UNDER_REVIEW DECIDING REVISION_ASKED ACCEPTED ACCEPTED_FOR_LAB REFERRED DECLINED WITHDRAWN LAPSED CAPTURING PUBLISHED JOURNEY COMPLETE CLOSED_EARLY SCHOOL_WITHDREW NOT_CLEARED JOINED
      LEAVE               UNCONFIRMED SCREENING INFORMATION_ASKED UNDER_REVIEW DECIDING REVISION_ASKED ACCEPTED ACCEPTED_FOR_LAB REFERRED DECLINED WITHDRAWN LAPSED CAPTURING PUBLISHED JOURNEY COMPLETE CLOSED_EARLY SCHOOL_WITHDREW NOT_CLEARED JOINED
      READ_DRAFTS         UNCONFIRMED SCREENING INFORMATION_ASKED UNDER_REVIEW DECIDING REVISION_ASKED ACCEPTED ACCEPTED_FOR_LAB REFERRED DECLINED WITHDRAWN LAPSED CAPTURING PUBLISHED JOURNEY COMPLETE CLOSED_EARLY SCHOOL_WITHDREW NOT_CLEARED JOINED
      HELP_DRAFT          UNCONFIRMED SCREENING INFORMATION_ASKED UNDER_REVIEW DECIDING REVISION_ASKED ACCEPTED ACCEPTED_FOR_LAB REFERRED DECLINED WITHDRAWN LAPSED CAPTURING PUBLISHED JOURNEY COMPLETE CLOSED_EARLY SCHOOL_WITHDREW NOT_CLEARED JOINED
      ENTER_FOR_OTHERS    UNCONFIRMED SCREENING INFORMATION_ASKED UNDER_REVIEW DECIDING REVISION_ASKED ACCEPTED ACCEPTED_FOR_LAB REFERRED DECLINED WITHDRAWN LAPSED CAPTURING PUBLISHED JOURNEY COMPLETE CLOSED_EARLY SCHOOL_WITHDREW NOT_CLEARED JOINED
      """;

  @Test
  void saysForEveryRoleAndEveryActionWhoMay() {
    var table = "action              " + Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.joining(" ")) + " nominator supporter\n"
        + Arrays.stream(NominationAction.values()).map(action -> "%-20s".formatted(action)
            + Arrays.stream(Role.values()).map(role -> NominationPolicy.staff(action).contains(role) ? "yes" : "-").collect(Collectors.joining(" "))
            + (NominationPolicy.nominator(action) ? " yes" : " -") + (NominationPolicy.supporter(action) ? " yes" : " -") + "\n").collect(Collectors.joining());
    assertThat(table).isEqualTo(PEOPLE);
  }

  @Test
  void saysForEveryActionWhereTheCaseMustStand() {
    var table = Arrays.stream(NominationAction.values()).map(action -> "%-20s".formatted(action) + Arrays.stream(Standing.values())
        .filter(standing -> NominationPolicy.stands(action, standing)).map(Enum::name).collect(Collectors.joining(" ")) + "\n")
        .collect(Collectors.joining());
    assertThat(table).isEqualTo(STANDINGS);
  }
}
