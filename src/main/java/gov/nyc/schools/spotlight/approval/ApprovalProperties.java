package gov.nyc.schools.spotlight.approval;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param undoWindow how long an answer can be undone before anything follows from it (mail rule 13) */
@ConfigurationProperties("tracker.approval")
record ApprovalProperties(@DefaultValue("30m") Duration undoWindow) {}
