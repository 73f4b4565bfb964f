package gov.nyc.schools.spotlight.publishing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Wires what publishing needs from the configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HostProperties.class)
class PublishingConfiguration {}
