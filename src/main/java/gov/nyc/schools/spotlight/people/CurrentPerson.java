package gov.nyc.schools.spotlight.people;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who is signed in on this thread; within a request, with the roles and districts that are stored now (the account is read
 * anew at each request). Services ask here before they act: what is not allowed is denied.
 */
@Component
public class CurrentPerson {

  /** The member of staff, or nothing for strangers, links and jobs. */
  public Optional<SignedIn> get() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.isAuthenticated()
            && authentication.getPrincipal() instanceof SignedIn person
        ? Optional.of(person)
        : Optional.empty();
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
