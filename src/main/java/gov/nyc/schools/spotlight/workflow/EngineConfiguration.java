package gov.nyc.schools.spotlight.workflow;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Sets up the embedded engine on the application's own database and transactions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobsProperties.class)
class EngineConfiguration {

  @Bean
  SpringProcessEngineConfiguration engineSettings(DataSource database, PlatformTransactionManager transactions,
      StepBeans steps, TaskAnnouncer announcer, CaseRows rows, JobExecutor jobExecutor, JobsProperties jobs) {
    SpringProcessEngineConfiguration settings = new SpringProcessEngineConfiguration();
    settings.setProcessEngineName("spotlight");
    settings.setDataSource(database);
    settings.setTransactionManager(transactions);
    // Flyway makes the tables; the engine only checks that they are of its version.
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
    settings.setIdGenerator(new StrongUuidGenerator());
    settings.setBeans(steps);
    settings.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(announcer)));
    settings.setCustomJobHandlers(CaseFirst.handlers(rows));
    settings.setAuthorizationEnabled(false);
    settings.setJavaSerializationFormatEnabled(false);
    settings.setCreateDiagramOnDeploy(false);
    settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    settings.setEnforceHistoryTimeToLive(true);
    // The small hours in New York all year round.
    settings.setHistoryCleanupBatchWindowStartTime("06:00+0000");
    settings.setHistoryCleanupBatchWindowEndTime("09:00+0000");
    // Whoever called gets the exception; only jobs, which nobody calls, are logged.
    settings.setEnableCmdExceptionLogging(false);
    settings.setMetricsEnabled(false);
    settings.setTaskMetricsEnabled(false);
    settings.setJobExecutor(jobExecutor);
    settings.setJobExecutorActivate(false);
    // Any node may run any job: all nodes carry the same models and steps.
    settings.setJobExecutorDeploymentAware(false);
    settings.setDefaultNumberOfRetries(jobs.retries());
    settings.setFailedJobRetryTimeCycle("R" + jobs.retries() + "/" + jobs.retryAfter());
    return settings;
  }

  @Bean
  JobExecutor jobExecutor() {
    DefaultJobExecutor executor = new DefaultJobExecutor();
    // Undo windows are minutes long: a node that has been idle must look again soon.
    executor.setWaitTimeInMillis(2_000);
    executor.setMaxWait(10_000);
    return executor;
  }

  @Bean
  @DependsOnDatabaseInitialization
  ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration settings) {
    ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
    factory.setProcessEngineConfiguration(settings);
    return factory;
  }

  @Bean
  JobExecutorLifecycle jobExecutorLifecycle(JobExecutor executor, JobsProperties jobs) {
    return new JobExecutorLifecycle(executor, jobs.active());
  }
}
