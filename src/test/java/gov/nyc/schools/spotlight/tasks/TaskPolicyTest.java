package gov.nyc.schools.spotlight.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every role before every kind of task, free, mine, somebody else's, and given by name. */
class TaskPolicyTest {

  private final UUID me = UUID.randomUUID();

  @Test
  void letsTheRoleSeeAndDoWhatIsFreeOrTheirs() {
    var wrong = new ArrayList<String>();
    for (var role : Role.values()) {
      for (var taskRole : List.of("coordinator", "reviewer", "decider", "producer", "operator", "admin", "nominator", "principal", "assigned")) {
        boolean holds = role.group().equals(taskRole);
        boolean staff = Arrays.stream(Role.values()).anyMatch(each -> each.group().equals(taskRole));
        check(wrong, role, item(taskRole, null, false), holds, holds, holds, false);
        check(wrong, role, item(taskRole, me, false), holds || !staff, holds || !staff, false, holds);
        check(wrong, role, item(taskRole, me, true), holds || !staff, holds || !staff, false, false);
        check(wrong, role, item(taskRole, UUID.randomUUID(), false), holds, false, false, false);
        check(wrong, role, item(taskRole, UUID.randomUUID(), true), false, false, false, false);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void check(List<String> wrong, Role role, WorkItem item, boolean sees, boolean does, boolean takes, boolean releases) {
    var person = new SignedIn(me, "A", "a@b.example", Set.of(role), Set.of(), null, true);
    var expected = List.of(sees, does, takes, releases);
    var found = List.of(TaskPolicy.sees(person, item), TaskPolicy.does(person, item), TaskPolicy.takes(person, item),
        TaskPolicy.releases(person, item));
    if (!found.equals(expected)) {
      wrong.add("%s before %s (%s%s): sees, does, takes, releases %s, not %s".formatted(role, item.role(),
          item.assigneeId() == null ? "free" : item.isHeldBy(me) ? "mine" : "another's", item.given() ? ", given" : "", found, expected));
    }
  }

  private static WorkItem item(String role, UUID assignee, boolean given) {
    return new WorkItem("1", "Task_X", "nomination", "SP-2026-00001", Map.of(), "form", role, assignee, null, Instant.EPOCH, given);
  }
}
