package gov.nyc.schools.spotlight.people;

import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the account that opens all others, given at a start: {@code --first-admin=<e-mail address>}. The password stands once on the
 * standard output, in no log, and is to be replaced on the page of people. Does nothing once there is an administrator.
 */
@Component
class FirstAdmin implements ApplicationRunner {

  /** No characters that look alike; 20 of 31 are 99 bits. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Accounts accounts;

  FirstAdmin(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    var wanted = arguments.getOptionValues("first-admin");
    if (wanted != null) {
      System.out.println(open(wanted.isEmpty() ? "" : wanted.get(0).strip()));
    }
  }

  /** What the operator reads. */
  @Transactional
  String open(String address) {
    if (!EmailAddress.isUsable(address)) {
      return "--first-admin needs an e-mail address. No account was opened.";
    }
    if (accounts.anyAdmin()) {
      return "There is an administrator already, who can open accounts on the page People. No account was opened.";
    }
    if (accounts.exists(address)) {
      return "This address has an account already. No account was opened.";
    }
    var password = RANDOM.ints(LENGTH, 0, LETTERS.length()).mapToObj(i -> String.valueOf(LETTERS.charAt(i))).collect(Collectors.joining());
    accounts.open("Administrator", address, password, Set.of(Role.ADMIN));
    return "The first administrator can sign in now, with this password, which is shown only here: " + password;
  }
}
