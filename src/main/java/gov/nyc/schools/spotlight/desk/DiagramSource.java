package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.CaseAccess;
import gov.nyc.schools.spotlight.casefile.UnknownCase;
import gov.nyc.schools.spotlight.desk.DeskPolicy.Action;
import gov.nyc.schools.spotlight.people.CurrentPerson;
import gov.nyc.schools.spotlight.workflow.CasePositions;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The drawing of one run of a process, for the script that shows it. */
@Controller
class DiagramSource {

  private final CaseAccess access;
  private final CasePositions positions;
  private final CurrentPerson current;

  DiagramSource(CaseAccess access, CasePositions positions, CurrentPerson current) {
    this.access = access;
    this.positions = positions;
    this.current = current;
  }

  @GetMapping("/cases/{number}/diagrams/{runId}")
  ResponseEntity<String> xml(@PathVariable String number, @PathVariable String runId) {
    current.requireAny(Action.READ_POSITION.roles());
    access.read(number);
    var run = positions.of(number).stream().filter(found -> found.processInstanceId().equals(runId)).findFirst()
        .orElseThrow(UnknownCase::new);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_XML).body(run.xml());
  }
}
