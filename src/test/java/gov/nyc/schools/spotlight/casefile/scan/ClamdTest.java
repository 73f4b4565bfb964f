package gov.nyc.schools.spotlight.casefile.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nyc.schools.spotlight.casefile.RefusedDocument;
import gov.nyc.schools.spotlight.casefile.VirusScanner.State;
import gov.nyc.schools.spotlight.support.FakeClamd;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdTest {

  private static final Duration SHORTLY = Duration.ofMillis(300);

  private final Clamd clamd = new Clamd(FakeClamd.address(), Duration.ofSeconds(5));

  @Test
  void takesWhatTheScannerHoldsSoundInManyChunksToo() {
    assertThat(clamd.state()).isEqualTo(State.ON);
    assertThatCode(() -> clamd.check(new byte[300_000])).doesNotThrowAnyException();
  }

  @Test
  void refusesAVirusWhereverItStandsInTheFile() {
    assertThatThrownBy(() -> clamd.check(bytes("x".repeat(65_500) + FakeClamd.VIRUS))).isInstanceOf(RefusedDocument.class)
        .extracting("reason").isEqualTo("infected");
  }

  @Test
  void refusesWhatTheScannerSaysNothingOf() {
    assertThatThrownBy(() -> clamd.check(bytes(FakeClamd.UNREADABLE))).extracting("reason").isEqualTo("unscanned");
  }

  @Test
  void refusesEverythingWhileNobodyAnswers() throws IOException {
    String gone;
    try (var silent = new ServerSocket(0)) {
      gone = "localhost:" + silent.getLocalPort();
      var waiting = new Clamd(gone, SHORTLY);
      assertThatThrownBy(() -> waiting.check(bytes("sound"))).extracting("reason").isEqualTo("unscanned");
    }
    assertThatThrownBy(() -> new Clamd(gone, SHORTLY).check(bytes("sound"))).extracting("reason").isEqualTo("unscanned");
    assertThat(new Clamd(gone, SHORTLY).state()).isEqualTo(State.UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clamd", "clamd:", ":3310", "clamd:99999", "clamd:port"})
  void saysAtTheStartHowAnAddressIsWritten(String address) {
    assertThatThrownBy(() -> new Clamd(address, SHORTLY)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("host:port");
  }

  @Test
  void isOffWhereNoneIsConfigured() {
    assertThat(new ScannerConfiguration().virusScanner(" ", SHORTLY).state()).isEqualTo(State.OFF);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
