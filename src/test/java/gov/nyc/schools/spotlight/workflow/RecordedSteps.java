package gov.nyc.schools.spotlight.workflow;

import static java.util.Map.entry;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.EmptyTargetSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Stands in for the steps of all rooms: notes each call, and answers as usual or as a test told it for its case. Ids of subjects
 * begin with the number of their case, so that everything can be told apart. What there is to be called is read from the steps' own
 * classes.
 */
@TestComponent
class RecordedSteps {

  static final String REVIEWER = "7f0c7d52-9b0e-4b7e-8f8c-1b1d5d0f2a11";
  static final String PRODUCER = "2b1a1c8e-4f0e-4a55-9d0b-6a7c0f6d5e12";

  /** What a step answers when no test says otherwise, from what it is about: the case's number or a subject's id. */
  private static final Map<String, Function<String, Object>> USUAL = Map.ofEntries(
      entry("nominationSteps.supportState", about -> "known"),
      entry("nominationSteps.prepareSupport", about -> about + "/support"),
      entry("nominationSteps.resume", about -> "screening"),
      entry("reviewSteps.open", about -> about + "/review"),
      entry("reviewSteps.assignments", about -> List.of(about + "/1", about + "/2")),
      entry("reviewSteps.askReviewer", about -> about + "/ask"),
      entry("reviewSteps.reviewer", about -> REVIEWER),
      entry("reviewSteps.compare", about -> false),
      entry("reviewSteps.seatThirdReviewer", about -> true),
      entry("reviewSteps.total", about -> 80.0),
      entry("reviewSteps.weakest", about -> 2.5),
      entry("reviewSteps.readyForLab", about -> false),
      entry("reviewSteps.revised", about -> false),
      entry("spotlightSteps.producer", about -> PRODUCER),
      entry("spotlightSteps.prepareFactCheck", about -> about + "/check"),
      entry("spotlightSteps.publish", about -> "published"),
      entry("approvalSteps.role", about -> "principal"),
      entry("aftercareSteps.prepareFollowUp", about -> about + "/ask"),
      entry("aftercareSteps.moreFollowUps", about -> false),
      entry("attentionSteps.role", about -> "coordinator"),
      entry("scalingSteps.open", about -> about + "/journey"),
      entry("scalingSteps.checkInCycle", about -> "R/P91D"),
      entry("scalingSteps.openCheckIn", about -> true),
      entry("scalingSteps.prepareCaseStudyCheck", about -> about + "/check"),
      entry("scalingSteps.publishCaseStudy", about -> "published"),
      entry("scalingSteps.close", about -> "early"),
      entry("episodeSteps.prepareCheck", about -> about + "/check"),
      entry("episodeSteps.prepareRelease", about -> about + "/release"),
      entry("episodeSteps.publish", about -> "published"));

  /** Who is asked is no step on the way. */
  private static final Set<String> UNNOTED = Set.of("spotlightSteps.producer", "approvalSteps.assignee", "scalingSteps.checkInCycle");
  /** Whose dates stay what they were at the first call. */
  private static final Map<String, Duration> STORED = Map.of("approvalSteps.due", Duration.ofDays(7),
      "approvalSteps.escalateAt", Duration.ofDays(5), "approvalSteps.expireAt", Duration.ofDays(10));

  private final Clock clock;
  private final ObjectProvider<Processes> processes;
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Object> answers = new ConcurrentHashMap<>();
  private final Map<String, Date> dates = new ConcurrentHashMap<>();

  RecordedSteps(Clock clock, ObjectProvider<Processes> processes) {
    this.clock = clock;
    this.processes = processes;
  }

  /**
   * From now on the step gives that answer for the case; a {@link RuntimeException} is thrown, and a {@link Runnable} is what the step
   * does besides its usual answer, as the real one sends messages.
   */
  void answer(String caseNumber, String step, Object answer) {
    answers.put(caseNumber + " " + step, answer);
  }

  void answerAsUsual(String caseNumber, String step) {
    answers.remove(caseNumber + " " + step);
  }

  /** The steps called for a case, in order, each with its arguments: {@code "nominationSteps.recordSupport approved"}. */
  List<String> of(String caseNumber) {
    return calls.stream()
        .filter(call -> call.startsWith(caseNumber + " "))
        .map(call -> call.substring(caseNumber.length() + 1))
        .toList();
  }

  private Object called(String bean, Method method, List<String> arguments) {
    var step = bean + "." + method.getName();
    var about = arguments.isEmpty() ? "" : arguments.get(0);
    if (method.getReturnType() == Date.class) {
      return STORED.containsKey(step) ? dates.computeIfAbsent(step + " " + about, fresh -> in(STORED.get(step))) : in(time(step, about));
    }
    var caseNumber = about.split("/")[0];
    if (!UNNOTED.contains(step)) {
      // Of several episodes it is told which; everything else is there once for a case.
      var noted = arguments.subList(bean.equals("episodeSteps") ? 0 : 1, arguments.size());
      calls.add(String.join(" ", Stream.concat(Stream.of(caseNumber, step), noted.stream()).toList()));
    }
    return answer(step, about, caseNumber);
  }

  private Object answer(String step, String about, String caseNumber) {
    var usual = USUAL.getOrDefault(step, nothing -> null).apply(about);
    var told = answers.get(caseNumber + " " + step.substring(step.indexOf('.') + 1));
    if (told instanceof RuntimeException failure) {
      throw failure;
    }
    if (told instanceof Runnable action) {
      action.run();
    }
    var answer = told == null || told instanceof Runnable ? usual : told;
    if (step.equals("nominationSteps.resume")) {
      processes.getObject().start("nomination", caseNumber, Map.of("resumeAt", answer));
    }
    return answer;
  }

  private static Duration time(String step, String about) {
    return switch (step) {
      case "deadlines.due" -> Duration.ofDays(about.startsWith("Timer_") ? 20 : 7);
      case "approvalSteps.undoUntil" -> Duration.ofMinutes(30);
      case "aftercareSteps.followUpDue" -> Duration.ofDays(180);
      default -> throw new AssertionError("no usual date of " + step);
    };
  }

  private Date in(Duration time) {
    return Date.from(clock.instant().plus(time));
  }

  /** The classes of steps by the names under which models call them. */
  static Map<String, Class<?>> classes() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessStep.class));
    var classes = new TreeMap<String, Class<?>>();
    scanner.findCandidateComponents("gov.nyc.schools.spotlight").stream()
        .map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
        .forEach(type -> classes.put(type.getAnnotation(ProcessStep.class).value(), type));
    return classes;
  }

  /** Puts a stand-in for each class of steps into the context. */
  @TestComponent
  static class StandIns implements BeanDefinitionRegistryPostProcessor {

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
      classes().forEach((name, type) -> {
        var definition = new RootBeanDefinition(type);
        definition.setInstanceSupplier(() -> standIn(name, type, (ConfigurableListableBeanFactory) registry));
        registry.registerBeanDefinition(name, definition);
      });
    }

    private static Object standIn(String name, Class<?> type, ConfigurableListableBeanFactory beans) {
      var proxies = new ProxyFactory();
      proxies.setTargetSource(EmptyTargetSource.forClass(type));
      proxies.setProxyTargetClass(true);
      proxies.addAdvice((MethodInterceptor) call -> call.getMethod().getDeclaringClass() == Object.class ? name
          : beans.getBean(RecordedSteps.class).called(name, call.getMethod(),
              Arrays.stream(call.getArguments()).map(String::valueOf).toList()));
      return proxies.getProxy();
    }
  }
}
