package gov.nyc.schools.spotlight.nomination.draft;

import gov.nyc.schools.spotlight.casefile.CaseKind;
import java.util.Arrays;

/** The two ways in (design.md §1): each has a form and an address of its own; behind them runs the same road. */
public enum Door {
  /** Somebody knows a practice that works. */
  NOMINATION(CaseKind.NOMINATION, "nominate", "nomination-draft"),
  /** A school or district is spreading a practice already: the lab's own call. */
  SCALING_STORY(CaseKind.SCALING_STORY, "share", "nomination-scaling-story");

  private final CaseKind kind;
  private final String address;
  private final String form;

  Door(CaseKind kind, String address, String form) {
    this.kind = kind;
    this.address = address;
    this.form = form;
  }

  /** @param address the first part of a path, without slashes */
  public static Door at(String address) {
    return Arrays.stream(values()).filter(door -> door.address.equals(address)).findFirst().orElseThrow(UnknownDraft::new);
  }

  public static Door of(CaseKind kind) {
    return Arrays.stream(values()).filter(door -> door.kind == kind).findFirst().orElseThrow();
  }

  static Door ofForm(String form) {
    return Arrays.stream(values()).filter(door -> door.form.equals(form)).findFirst().orElseThrow();
  }

  /** What a draft behind this door becomes. */
  public CaseKind kind() {
    return kind;
  }

  /** The page where it begins, {@code /nominate} or {@code /share}; drafts lie below it. */
  public String path() {
    return "/" + address;
  }

  /** The id of its form. */
  public String form() {
    return form;
  }
}
