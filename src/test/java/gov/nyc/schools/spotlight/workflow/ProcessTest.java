package gov.nyc.schools.spotlight.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test of the models with the real engine on a real database; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = EngineAlone.class, webEnvironment = WebEnvironment.NONE, properties = {
    "tracker.jobs.active=false",
    "spring.flyway.target=001",
    "spring.jpa.hibernate.ddl-auto=none",
    "spring.main.banner-mode=off"})
@interface ProcessTest {}
