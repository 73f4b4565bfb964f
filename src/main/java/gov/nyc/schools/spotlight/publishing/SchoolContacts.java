package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.casefile.SchoolContact;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the room that knows who speaks for the school of a case. */
@Component
public class SchoolContacts {

  private final ObjectProvider<SchoolContact> rooms;

  SchoolContacts(ObjectProvider<SchoolContact> rooms) {
    this.rooms = rooms;
  }

  /** The person's id; nothing while nobody has vouched for an address. */
  public Optional<UUID> of(String caseNumber) {
    return rooms.stream().flatMap(room -> room.of(caseNumber).stream()).findFirst();
  }
}
