package gov.nyc.schools.spotlight.workflow;

/** Somebody is waited for. Published synchronously inside the engine's transaction: a plain {@code @EventListener} shares it. */
public record TaskOpened(OpenTask task) {}
