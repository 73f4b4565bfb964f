package gov.nyc.schools.spotlight.nomination;

/** What can be done about a nomination, by anybody at all. */
enum NominationAction {
  /** See the answers, earlier versions and the principal's support on the case page. */
  READ,
  SCREEN,
  CONFIRM_PRINCIPAL,
  SETTLE_SUPPORT,
  RAISE_PRIVACY_FLAG,
  CLEAR_PRIVACY_FLAG,
  CONFIRM_ADDRESS,
  /** Correct what was sent in, before anybody reads it. */
  CORRECT,
  GIVE_INFORMATION,
  REVISE,
  WITHDRAW,
  RESUME,
  /** A supporter shows that the address is theirs. */
  CONFIRM_SUPPORT,
  /** A supporter wishes to hear no more. */
  LEAVE,
  /** See what strangers have typed and not sent in. */
  READ_DRAFTS,
  /** Mail a draft's link once more, or hand it over to another address. */
  HELP_DRAFT,
  /** Enter a nomination for somebody else. */
  ENTER_FOR_OTHERS
}
