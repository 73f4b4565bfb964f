package gov.nyc.schools.spotlight.casefile;

/** How a person acted: on a page while signed in, by a mailed link, by a reply; or nobody did. */
public enum Channel { PAGE, LINK, REPLY, SYSTEM }
