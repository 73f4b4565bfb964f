package gov.nyc.schools.spotlight.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;

@ProcessTest
class DeployerTest {

  @Autowired private ProcessEngine engine;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private Deployer ours;
  @Autowired private Processes processes;

  @TempDir private Path folder;

  private final String key = "tiny-" + UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, String> files = new TreeMap<>();

  @BeforeEach
  void aTinyProcess() {
    files.put("bpmn/" + key + ".bpmn", model("${deadlines.due('Task_Do')}"));
    files.put("forms/" + key + "-do.form", "{\"id\": \"" + key + "-do\", \"type\": \"default\", \"components\": []}");
  }

  private String model(String due) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
          <bpmn:process id="%1$s" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="Start" />
            <bpmn:sequenceFlow id="Flow" sourceRef="Start" targetRef="Task_Do" />
            <bpmn:userTask id="Task_Do" camunda:formRef="%1$s-do" camunda:formRefBinding="deployment" camunda:dueDate="%2$s" />
          </bpmn:process>
        </bpmn:definitions>""".formatted(key, due);
  }

  private void deployFolder() throws IOException {
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    deploy(folder.toUri().toURL());
  }

  private void deployJar() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      jar.putNextEntry(new JarEntry("bpmn/"));
      jar.putNextEntry(new JarEntry("forms/"));
      for (var file : files.entrySet()) {
        jar.putNextEntry(new JarEntry(file.getKey()));
        jar.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    Path jar = Files.write(folder.resolve(UUID.randomUUID() + ".jar"), bytes.toByteArray());
    deploy(jar.toUri().toURL());
  }

  private void deploy(URL classPath) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classPath}, null)) {
      new Deployer(engine, transactions, new PathMatchingResourcePatternResolver(loader)).afterSingletonsInstantiated();
    }
  }

  private long versions() {
    return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(key).count();
  }

  @Test
  void makesNoNewVersionOfWhatHasNotChanged() {
    long before = engine.getRepositoryService().createDeploymentQuery().count();
    ours.afterSingletonsInstantiated();
    assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isEqualTo(before);
  }

  @Test
  void makesOneDeploymentOfAProcessWithItsDecisionsAndForms() {
    Deployment review = engine.getRepositoryService().createDeploymentQuery().deploymentName("review").singleResult();
    assertThat(engine.getRepositoryService().getDeploymentResourceNames(review.getId())).containsExactlyInAnyOrder(
        "bpmn/review.bpmn", "bpmn/recommendation.dmn", "forms/review-assign-reviewers.form", "forms/review-assign-third-reviewer.form",
        "forms/review-replace-reviewer.form", "forms/review-score-nomination.form");
  }

  @Test
  void seesNoDifferenceBetweenAFolderAndAJar() throws IOException {
    deployFolder();
    deployJar();
    deployFolder();
    assertThat(versions()).isOne();
  }

  @Test
  void makesOneNewVersionWithAllItsFormsWhenAFileChanges() throws IOException {
    deployFolder();
    files.put("forms/" + key + "-do.form", files.get("forms/" + key + "-do.form").replace("[]", "[{\"type\": \"text\", \"text\": \"New\"}]"));
    deployFolder();
    deployJar();
    assertThat(versions()).isEqualTo(2);
    Deployment latest = engine.getRepositoryService().createDeploymentQuery().deploymentName(key).orderByDeploymentTime().desc().list().get(0);
    assertThat(engine.getRepositoryService().getDeploymentResourceNames(latest.getId())).containsExactlyInAnyOrderElementsOf(files.keySet());
  }

  @Test
  void deploysOnceWhenTwoNodesStartTogether() throws IOException {
    deployFolder();
    files.put("bpmn/" + key + ".bpmn", model("${deadlines.due('Task_Other')}"));
    CompletableFuture<Void> other = CompletableFuture.runAsync(this::deployJarUnchecked);
    deployJar();
    other.join();
    assertThat(versions()).isEqualTo(2);
  }

  private void deployJarUnchecked() {
    try {
      deployJar();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @Test
  void refusesAModelWhoseFormIsMissing() {
    files.remove("forms/" + key + "-do.form");
    assertThatThrownBy(this::deployFolder).hasMessageContaining("bpmn/" + key + ".bpmn needs forms/" + key + "-do.form");
    assertThat(versions()).isZero();
  }

  @Test
  void letsModelsSeeStepsOnly() throws IOException {
    for (String expression : new String[] {"${nobody.due()}", "${movableClock.instant()}", "${processes}", "${engineSettings}"}) {
      files.put("bpmn/" + key + ".bpmn", model(expression));
      deployFolder();
      assertThatThrownBy(() -> processes.start(key, "SP-2026-00000", Map.of())).as(expression)
          .isInstanceOf(ProcessEngineException.class).hasMessageContaining("Cannot resolve identifier");
    }
  }
}
