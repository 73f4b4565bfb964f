package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.casefile.Exports;
import gov.nyc.schools.spotlight.casefile.ListFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of all series as a file, one row for each. */
@Controller
class SeriesFile {

  private final SeriesBoard board;
  private final Exports exports;
  private final MessageSource messages;

  SeriesFile(SeriesBoard board, Exports exports, MessageSource messages) {
    this.board = board;
    this.exports = exports;
    this.messages = messages;
  }

  @GetMapping("/series/export")
  void export(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String district,
      @RequestParam(defaultValue = "") String producer, @RequestParam(defaultValue = "") String as, Locale locale, HttpServletResponse response)
      throws IOException {
    var query = BoardQuery.of(state, district, producer, "");
    exports.send(ListFile.<SeriesBoard.Row>of("series", query.text(), from -> board.page(query.at(from), Exports.SLICE))
        .with("tasks.column.case", SeriesBoard.Row::caseNumber)
        .with("casefile.column.title", SeriesBoard.Row::title)
        .with("scaling.board.series", row -> row.seriesTitle().isEmpty() ? text("scaling.untitled", locale) : row.seriesTitle())
        .with("scaling.board.state", row -> text("scaling.journey." + row.status().name(), locale))
        .with("scaling.board.published", SeriesBoard.Row::out)
        .with("scaling.board.episodes", row -> row.episodes().stream().map(episode -> episode.position() + ". " + episode.title() + ": "
            + text("scaling.episode." + episode.status().name(), locale)).collect(Collectors.joining("; ")))
        .with("scaling.board.producer", SeriesBoard.Row::producer)
        .with("tasks.line.holder", row -> row.line().holder())
        .with("casefile.column.days", row -> row.line().days())
        .with("tasks.column.activity", row -> row.line().lastActivityAt()), as, response);
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
