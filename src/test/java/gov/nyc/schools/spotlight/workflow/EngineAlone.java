package gov.nyc.schools.spotlight.workflow;

import gov.nyc.schools.spotlight.support.SqlCount;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * The engine and the models with nothing else of the application: the steps are recorded, not taken. It
 * is no component, so that the whole application's own scan passes it by.
 */
@EnableAutoConfiguration
@ComponentScan
@ComponentScan(basePackageClasses = SqlCount.class, useDefaultFilters = false,
    includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*SqlCount\\$Counter"))
class EngineAlone {}
