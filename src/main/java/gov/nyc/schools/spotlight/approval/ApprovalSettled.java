package gov.nyc.schools.spotlight.approval;

/** The answer can't be undone any more, or the question was closed without one. Published inside the transaction that settles it. */
public record ApprovalSettled(Approval approval) {}
