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
  LEAVE
}
