package gov.nyc.schools.spotlight.nomination.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows machines down on the public forms, for all nodes together. Counted within an hour, by browser and by draft first: all schools
 * of the city come from a handful of network addresses, so that an address alone is stopped only at what no school ever sends.
 */
@Component
class Pace {

  private static final Duration WINDOW = Duration.ofHours(1);

  private final JdbcClient sql;
  private final Clock clock;
  private final PaceLimits limits;

  /** Counted on real time, whatever the tracker's clock says. */
  @Autowired
  Pace(JdbcClient sql, PaceLimits limits) {
    this(sql, Clock.systemUTC(), limits);
  }

  Pace(JdbcClient sql, Clock clock, PaceLimits limits) {
    this.sql = sql;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * A draft is begun.
   *
   * @throws TooFast when this browser, this address, or everybody at once has begun too many within the hour
   */
  void begins(HttpServletRequest request) {
    require("begin-browser", browser(request), limits.browser());
    require("begin-address", request.getRemoteAddr(), limits.address());
    require("begin-all", "", limits.all());
  }

  /**
   * A draft is sent in, given up for another nomination, or its link asked for.
   *
   * @throws TooFast when that was tried with this draft, from this address or by everybody too often within the hour; what was typed is
   *     saved by then
   */
  void sends(UUID draftId, HttpServletRequest request) {
    require("send-draft", draftId.toString(), limits.draft());
    require("send-address", request.getRemoteAddr(), limits.address());
    require("send-all", "", limits.all());
  }

  /**
   * A page of a draft is about to be saved, by a button or while it is typed.
   *
   * @param files how many files come with it
   * @throws TooFast when more was saved or added to this draft, or from this address, within the hour; the caller keeps what was typed
   */
  void saves(UUID draftId, long files, HttpServletRequest request) {
    require("save-draft", draftId.toString(), limits.saves());
    require("save-address", request.getRemoteAddr(), limits.savesFromAddress());
    for (long file = 0; file < files; file++) {
      require("file-draft", draftId.toString(), limits.files());
      require("file-address", request.getRemoteAddr(), limits.filesFromAddress());
    }
  }

  /**
   * The script of a public form asks something while somebody types; members of staff are known and not counted.
   *
   * @throws TooFast when that was asked by this browser or from this address too often within the hour
   */
  void asks(HttpServletRequest request) {
    if (request.getUserPrincipal() != null) {
      return;
    }
    var browser = browser(request);
    if (!browser.isEmpty()) {
      require("ask-browser", browser, limits.asks());
    }
    require("ask-address", request.getRemoteAddr(), limits.asksFromAddress());
  }

  /**
   * A draft's link is about to be mailed to an address that was typed for the first time.
   *
   * @throws TooFast when this draft has had more new addresses within the hour than anybody mistypes, or too many were mailed from this
   *     address or by everybody
   */
  void mails(UUID draftId, HttpServletRequest request) {
    require("mail-draft", draftId.toString(), limits.mails());
    require("mail-address", request.getRemoteAddr(), limits.address());
    require("mail-all", "", limits.all());
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT30M")
  void forget() {
    sql.sql("delete from nomination_pace where begun_at < :before").param("before", Timestamp.from(clock.instant().minus(WINDOW))).update();
  }

  /** One statement counts and refuses, so that a thousand at once get no further than one after another. */
  private void require(String kind, String key, int limit) {
    Instant now = clock.instant();
    boolean counted = sql.sql("""
            insert into nomination_pace as p (kind, key, begun_at, times) values (:kind, :key, :now, 1)
            on conflict (kind, key) do update set
              times = case when p.begun_at <= :over then 1 else p.times + 1 end,
              begun_at = case when p.begun_at <= :over then :now else p.begun_at end
            where p.begun_at <= :over or p.times < :limit""")
        .param("kind", kind).param("key", hash(key)).param("now", Timestamp.from(now)).param("over", Timestamp.from(now.minus(WINDOW)))
        .param("limit", limit).update() == 1;
    if (!counted) {
      throw new TooFast();
    }
  }

  /** The cookie that every form's token is compared with; without it no form comes this far. */
  private static String browser(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream).filter(cookie -> cookie.getName().endsWith("csrf"))
        .map(Cookie::getValue).filter(Objects::nonNull).findFirst().orElse("");
  }

  private static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
