package gov.nyc.schools.spotlight.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import gov.nyc.schools.spotlight.casefile.CaseFiles;
import gov.nyc.schools.spotlight.casefile.CaseKind;
import gov.nyc.schools.spotlight.casefile.CaseSchool;
import gov.nyc.schools.spotlight.casefile.OpenCase;
import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.People;
import gov.nyc.schools.spotlight.people.Role;
import gov.nyc.schools.spotlight.people.SignedIn;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Sets the scene of a test: people, cases and open tasks of its own, with names that no other test has. */
@Component
public class Scene {

  private final Accounts accounts;
  private final People people;
  private final CaseFiles files;
  private final JdbcClient sql;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final WebApplicationContext context;

  Scene(Accounts accounts, People people, CaseFiles files, JdbcClient sql, Clock clock,
      PlatformTransactionManager transactions, WebApplicationContext context) {
    this.accounts = accounts;
    this.people = people;
    this.files = files;
    this.sql = sql;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.context = context;
  }

  /** A member of staff, not limited to districts. */
  public SignedIn staff(Role... roles) {
    return staff("Staff " + word(), roles);
  }

  public SignedIn staff(String name, Role... roles) {
    var id = accounts.open(name, word() + "@schools.example", null, Set.of(roles));
    return accounts.current(id).orElseThrow();
  }

  /** The same person, limited to these districts from now on. */
  public SignedIn limited(SignedIn person, Integer... districts) {
    accounts.limitTo(person.id(), Set.of(districts));
    return accounts.current(person.id()).orElseThrow();
  }

  /** A new case in one school of district 2. */
  public String opened() {
    return opened("Practice " + word(), new CaseSchool("02M475", "School " + word(), 2, "M"));
  }

  public String opened(String title, CaseSchool... schools) {
    return does(() -> files.open(new OpenCase(CaseKind.NOMINATION, title,
        people.addContact("Nominator " + word(), word() + "@nominators.example", Locale.ENGLISH), List.of(schools))));
  }

  /** A row of the task lists without an engine's task behind it: enough for what only reads lists. */
  public String item(String caseNumber, String taskKey, String role, UUID assignee, Instant due) {
    var id = UUID.randomUUID().toString();
    sql.sql("""
            insert into work_item (task_id, task_key, process_key, case_number, form_id, role, assignee_id, due_at,
                                   created_at, changed_at)
            values (:id, :key, 'nomination', :number, 'none', :role, cast(:assignee as uuid), :due, :now, :now)""")
        .param("id", id).param("key", taskKey).param("number", caseNumber).param("role", role)
        .param("assignee", assignee).param("due", due == null ? null : Timestamp.from(due))
        .param("now", Timestamp.from(clock.instant())).update();
    return id;
  }

  /** Runs in a transaction of its own. */
  public <T> T does(Supplier<T> action) {
    return transaction.execute(status -> action.get());
  }

  public void does(Runnable action) {
    transaction.executeWithoutResult(status -> action.run());
  }

  /** Runs as this person. */
  public <T> T as(SignedIn person, Supplier<T> action) {
    var before = SecurityContextHolder.getContext();
    try {
      var mine = SecurityContextHolder.createEmptyContext();
      mine.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
      SecurityContextHolder.setContext(mine);
      return action.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  public void as(SignedIn person, Runnable action) {
    as(person, () -> {
      action.run();
      return null;
    });
  }

  /** The pages, with the security of the real application, on this thread. */
  public MockMvc pages() {
    return MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
  }

  /** Signs a request in. */
  public static RequestPostProcessor by(SignedIn person) {
    return user(person);
  }

  /**
   * A right token against forged requests, as the browser sends it: in a cookie and in the form. Spring's own {@code csrf()} would put
   * another token repository into the filter for good, and every later test of this context would test that one.
   */
  public static RequestPostProcessor csrf() {
    return request -> {
      var token = UUID.randomUUID().toString();
      var cookies = new ArrayList<Cookie>(request.getCookies() == null ? List.of() : List.of(request.getCookies()));
      cookies.add(new Cookie("csrf", token));
      request.setCookies(cookies.toArray(Cookie[]::new));
      // The form's value is the token, masked by as many random bytes before it: zeros are random enough here.
      var masked = new byte[2 * token.length()];
      System.arraycopy(token.getBytes(StandardCharsets.UTF_8), 0, masked, token.length(), token.length());
      request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
      return request;
    };
  }

  /** A word that no other test has. */
  public static String word() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }
}
