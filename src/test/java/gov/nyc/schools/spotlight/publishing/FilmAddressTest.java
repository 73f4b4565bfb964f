package gov.nyc.schools.spotlight.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilmAddressTest {

  @ParameterizedTest
  @CsvSource({
      "https://youtu.be/abc_-123, https://www.youtube.com/watch?list=x&v=abc_-123&t=3",
      "https://youtu.be/abc_-123?si=y, https://m.youtube.com/shorts/abc_-123",
      "https://www.youtube-nocookie.com/embed/abc_-123, https://youtube.com/live/abc_-123?feature=share",
      "https://vimeo.com/12345, https://player.vimeo.com/video/12345?h=1",
      "https://vimeo.com/channels/staffpicks/12345, https://vimeo.com/12345/67ab",
      "https://www.youtube.com./watch?v=abc_-123, https://youtu.be/abc_-123",
      "https://www.facebook.com/nycschools/videos/123456, https://fb.com/watch/?v=123456&ref=share",
      "https://www.instagram.com/reel/Cabc_-1/?igsh=x, https://instagram.com/nycschools/p/Cabc_-1",
      "https://x.com/nycschools/status/12345?s=20, https://twitter.com/i/status/12345/video/1",
      "https://www.films.example/a/, https://films.example/a#at",
      "https://films.example/a, https://films.example./a?x=1",
      "https://films.example/morning.mp4?v=1, https://films.example/x/../morning.mp4",
      "https://films.example/watch?v=1, https://films.example/watch?utm_source=mail&v=1",
      "https://drive.google.com/file/d/1AbC2/view?usp=sharing, https://drive.google.com/file/d/1AbC2/view"})
  void knowsOneFilmByItsSeveralAddresses(String one, String other) {
    assertThat(FilmAddress.of(one)).isEqualTo(FilmAddress.of(other));
  }

  @ParameterizedTest
  @CsvSource({
      "https://youtu.be/abc_-123, https://youtu.be/abc_-124",
      "https://www.youtube.com/playlist?list=a, https://www.youtube.com/playlist?list=b",
      "https://films.example/watch?v=1, https://films.example/watch?v=2",
      "https://films.example/A, https://films.example/a"})
  void tellsDifferentFilmsApart(String one, String other) {
    assertThat(FilmAddress.of(one)).isNotEqualTo(FilmAddress.of(other));
  }

  @Test
  void knowsPlayersOfKnownHostsAlone() {
    assertThat(FilmAddress.of("https://youtu.be/abc").player()).hasValue("https://www.youtube-nocookie.com/embed/abc");
    assertThat(FilmAddress.of("https://vimeo.com/12345").player()).hasValue("https://player.vimeo.com/video/12345");
    assertThat(FilmAddress.of("https://youtube.com/@nyc").player()).isEmpty();
    assertThat(FilmAddress.of("https://films.example").player()).isEmpty();
  }
}
