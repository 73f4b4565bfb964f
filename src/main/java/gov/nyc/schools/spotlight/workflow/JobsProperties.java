package gov.nyc.schools.spotlight.workflow;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine's jobs run on this node.
 *
 * @param active whether this node takes jobs by itself; off in tests, which run them by hand
 * @param retries how often a job is tried before it becomes an incident
 * @param retryAfter how long to wait between two tries, as ISO 8601 duration
 */
@ConfigurationProperties("tracker.jobs")
record JobsProperties(@DefaultValue("true") boolean active, @DefaultValue("3") int retries,
    @DefaultValue("PT5M") String retryAfter) {}
