package gov.nyc.schools.spotlight.site.security;

import gov.nyc.schools.spotlight.people.Accounts;
import gov.nyc.schools.spotlight.people.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs staff in by address and password, unless too many attempts failed. The session never holds the password's hash. */
@Component
class GuardedSignIn implements AuthenticationProvider {

  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_PASSWORD = 200;

  private final DaoAuthenticationProvider passwords;
  private final SignInAttempts attempts;

  GuardedSignIn(Accounts accounts, PasswordEncoder encoder, SignInAttempts attempts) {
    this.passwords = new DaoAuthenticationProvider(accounts);
    this.passwords.setPasswordEncoder(encoder);
    this.attempts = attempts;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    var email = typed.getName();
    if (email.length() > LONGEST_EMAIL || String.valueOf(typed.getCredentials()).length() > LONGEST_PASSWORD) {
      throw new BadCredentialsException("too long to be anybody's");
    }
    var address = typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    attempts.begin(email, address);
    var person = ((SignedIn) passwords.authenticate(typed).getPrincipal()).withoutPassword();
    attempts.succeeded(email, address);
    return authenticated(person, typed.getDetails());
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  static Authentication authenticated(SignedIn person, Object details) {
    var result = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    result.setDetails(details);
    return result;
  }
}
