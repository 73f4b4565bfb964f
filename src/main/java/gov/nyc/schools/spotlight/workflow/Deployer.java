package gov.nyc.schools.spotlight.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the processes of the class path at every start: one deployment for each, with its model, the decisions that it asks and
 * the forms of its tasks together, so that an instance keeps the forms that it was begun with. What has not changed since the
 * last start makes no new version.
 */
@Component
class Deployer implements SmartInitializingSingleton {

  private final ProcessEngine engine;
  private final TransactionTemplate transaction;
  private final ResourcePatternResolver files;

  @Autowired
  Deployer(ProcessEngine engine, PlatformTransactionManager transactions) {
    this(engine, transactions, new PathMatchingResourcePatternResolver());
  }

  Deployer(ProcessEngine engine, PlatformTransactionManager transactions, ResourcePatternResolver files) {
    this.engine = engine;
    this.transaction = new TransactionTemplate(transactions);
    this.files = files;
  }

  /** The processes on the class path, in the order of their names. */
  List<String> processKeys() {
    return models().stream().map(model -> model.replace(".bpmn", "")).toList();
  }

  /** In one transaction: the engine's deployment lock is held to its end, so a second node that starts waits and finds all there. */
  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(status -> {
      for (String model : models()) {
        deploy(model);
      }
    });
  }

  private void deploy(String model) {
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment()
        .name(model.replace(".bpmn", ""))
        .enableDuplicateFiltering(false);
    for (String path : parts(model)) {
      try (InputStream content = file(path).getInputStream()) {
        deployment.addInputStream(path, content);
      } catch (IOException unreadable) {
        throw new UncheckedIOException("bpmn/" + model + " needs " + path, unreadable);
      }
    }
    deployment.deploy();
  }

  /** The names are the same whether the files come from a folder or out of the jar: the engine compares by them. */
  private Set<String> parts(String model) {
    Set<String> parts = new LinkedHashSet<>();
    parts.add("bpmn/" + model);
    BpmnModelInstance process = read("bpmn/" + model);
    for (BusinessRuleTask rule : process.getModelElementsByType(BusinessRuleTask.class)) {
      parts.add("bpmn/" + rule.getCamundaDecisionRef() + ".dmn");
    }
    Set<String> forms = new TreeSet<>();
    for (UserTask task : process.getModelElementsByType(UserTask.class)) {
      forms.add("forms/" + task.getCamundaFormRef() + ".form");
    }
    parts.addAll(forms);
    return parts;
  }

  private BpmnModelInstance read(String path) {
    try (InputStream content = file(path).getInputStream()) {
      return Bpmn.readModelFromStream(content);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Resource file(String path) {
    return files.getResource("classpath:" + path);
  }

  private Set<String> models() {
    try {
      Set<String> names = new TreeSet<>();
      for (Resource file : files.getResources("classpath*:bpmn/*.bpmn")) {
        names.add(file.getFilename());
      }
      return names;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
