package gov.nyc.schools.spotlight.casefile;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One practice on its way, from nomination to scaling story. */
@Entity
class CaseFile {

  @Id private String number;
  @Enumerated(EnumType.STRING) private CaseKind kind;
  private String title;
  @Enumerated(EnumType.STRING) private Stage stage = Stage.SUBMITTED;
  @Enumerated(EnumType.STRING) private Standing standing = Standing.UNCONFIRMED;
  private Instant openedAt;
  private Instant stageSince;
  private Instant closedAt;
  private Instant lastActivityAt;
  private UUID nominatorId;
  @Version private int version;

  @ElementCollection
  @CollectionTable(name = "case_school", joinColumns = @JoinColumn(name = "case_number"))
  @OrderColumn(name = "position")
  private List<School> schools = new ArrayList<>();

  protected CaseFile() {}

  CaseFile(String number, OpenCase command, Instant now) {
    this.number = number;
    this.kind = command.kind();
    this.title = command.title();
    this.nominatorId = command.nominatorId();
    this.openedAt = now;
    this.stageSince = now;
    this.lastActivityAt = now;
    relocate(command.schools());
  }

  void advance(Stage begun, Instant at) {
    if (stage.orLater(begun) != stage) {
      stage = begun;
      stageSince = at;
    }
  }

  void stand(Standing now, Instant at) {
    standing = now;
    closedAt = now.open() ? null : at;
  }

  void touch(Instant at) {
    if (at.isAfter(lastActivityAt)) {
      lastActivityAt = at;
    }
  }

  void rename(String title) {
    this.title = title;
  }

  void relocate(List<CaseSchool> named) {
    schools.clear();
    named.forEach(school -> schools.add(new School(school)));
  }

  CaseCard card() {
    return new CaseCard(number, kind, title, stage, standing, openedAt, closedAt, lastActivityAt, nominatorId,
        schools.stream().map(School::value).toList());
  }

  @Embeddable
  static class School {

    private String dbn;
    private String name;
    private Short district;
    private String borough;

    protected School() {}

    School(CaseSchool school) {
      this.dbn = school.dbn();
      this.name = school.name();
      this.district = school.district() == null ? null : school.district().shortValue();
      this.borough = school.borough();
    }

    CaseSchool value() {
      return new CaseSchool(dbn, name, district == null ? null : district.intValue(), borough);
    }
  }
}
