package gov.nyc.schools.spotlight.publishing;

/** Where a public page stands: announced as coming soon, to be read by everybody, or taken down. */
public enum PublicationState { ANNOUNCED, PUBLISHED, WITHDRAWN }
