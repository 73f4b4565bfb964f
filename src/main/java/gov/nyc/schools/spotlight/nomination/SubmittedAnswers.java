package gov.nyc.schools.spotlight.nomination;

/** The answers of the form that the tracker itself acts on; all others are only kept and shown. */
record SubmittedAnswers(String name, String email, String language, String title, String principalName, String principalEmail) {}
