package gov.nyc.schools.spotlight.workflow;

import gov.nyc.schools.spotlight.support.TrackerTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test of the models with the real engine on a real database; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = EngineAlone.class, webEnvironment = WebEnvironment.NONE, properties = {
    "spring.flyway.target=002",
    "spring.jpa.hibernate.ddl-auto=none"})
@ActiveProfiles("test")
@ContextConfiguration(initializers = TrackerTest.Servers.class)
@interface ProcessTest {}
