package gov.nyc.schools.spotlight.people;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who is signed in on this thread, with the roles and districts that are stored now: what an administrator takes away is
 * gone at the next click, not at the next sign-in. Read once for each request. Services ask here before they act: what
 * is not allowed is denied.
 */
@Component
public class CurrentPerson {

  private static final String READ = CurrentPerson.class.getName() + ".";

  private final Accounts accounts;

  CurrentPerson(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The member of staff, or nothing for strangers, links, jobs and accounts that were closed meanwhile. */
  public Optional<SignedIn> get() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !authentication.isAuthenticated()
        || !(authentication.getPrincipal() instanceof SignedIn person)) {
      return Optional.empty();
    }
    return fresh(person).filter(SignedIn::active);
  }

  private Optional<SignedIn> fresh(SignedIn person) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return accounts.current(person.id());
    }
    var name = READ + person.id();
    if (request.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof SignedIn read) {
      return Optional.of(read);
    }
    var read = accounts.current(person.id());
    read.ifPresent(now -> request.setAttribute(name, now, RequestAttributes.SCOPE_REQUEST));
    return read;
  }

  /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
  public SignedIn require() {
    return get().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
  }

  /**
   * The member of staff who holds one of these roles.
   *
   * @throws AccessDeniedException when the person holds none of them
   */
  public SignedIn requireAny(Role... roles) {
    var person = require();
    if (Arrays.stream(roles).noneMatch(person::has)) {
      throw new AccessDeniedException("needs one of " + Arrays.toString(roles));
    }
    return person;
  }

  public boolean has(Role role) {
    return get().filter(person -> person.has(role)).isPresent();
  }
}
