package gov.nyc.schools.spotlight.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkSecretsTest {

  private final LinkSecrets secrets = new LinkSecrets("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
  private final LinkId id = LinkId.of("7b0f8a7e-6f0c-4f2e-9d9e-0a1b2c3d4e5f");

  @Test
  void rule02DerivesTheSameSecretsAgain() {
    LinkSecrets other = new LinkSecrets("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    assertThat(other.token(id)).isEqualTo(secrets.token(id));
    assertThat(other.code(id)).isEqualTo(secrets.code(id));
  }

  @Test
  void anotherKeyMakesOtherSecrets() {
    LinkSecrets other = new LinkSecrets("another-key-another-key-another-key".getBytes(StandardCharsets.UTF_8));
    assertThat(other.token(id)).isNotEqualTo(secrets.token(id));
    assertThat(other.code(id)).isNotEqualTo(secrets.code(id));
  }

  @Test
  void tokensDiffer() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 5_000; i++) {
      assertThat(seen.add(secrets.token(new LinkId(UUID.randomUUID())))).isTrue();
    }
  }

  @Test
  void aPagesNonceBelongsToOneBrowserAndOneLink() {
    String nonce = secrets.nonce("cookie", id);
    assertThat(nonce).isNotEqualTo(secrets.nonce("another", id)).isNotEqualTo(secrets.nonce("cookie", new LinkId(UUID.randomUUID())));
  }

  @Test
  void refusesAShortKey() {
    assertThatThrownBy(() -> new LinkSecrets("short".getBytes(StandardCharsets.UTF_8))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsTheKeyOfASingleMachineInAFile(@TempDir Path folder) throws Exception {
    MailProperties properties = new MailProperties("a@b.test", "", null, true, true, null, folder.resolve("sub/link-key").toString(), 5);
    byte[] first = LinkKey.of(properties);
    assertThat(LinkKey.of(properties)).isEqualTo(first).hasSize(64);
    assertThat(Files.exists(folder.resolve("sub/link-key"))).isTrue();
  }

  @Test
  void wantsAKeyWhereNoFileIsConfigured() {
    assertThatThrownBy(() -> LinkKey.of(new MailProperties("a@b.test", "", null, true, true, " ", null, 5)))
        .hasMessageContaining("tracker.mail.link-key");
  }
}
