package gov.nyc.schools.spotlight.workflow;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * The engine and the models with nothing else of the application: the steps are recorded, not taken. It
 * is no component, so that the whole application's own scan passes it by.
 */
@EnableAutoConfiguration
@ComponentScan
class EngineAlone {}
