package gov.nyc.schools.spotlight.casefile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes comma separated values as spreadsheets open them: UTF-8 with its mark, so that accents stay what they are, and no text that a
 * spreadsheet would take for a formula: what a stranger typed must not be computed on a colleague's machine.
 */
final class CsvSheet implements Sheet {

  private static final String MARK = "\uFEFF";
  /** What begins a formula, also in its wide form, or hides one behind white space. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final CSVPrinter printer;

  CsvSheet(OutputStream out) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(MARK);
    this.printer = new CSVPrinter(writer, CSVFormat.EXCEL);
  }

  @Override
  public void row(List<?> cells) throws IOException {
    var written = new ArrayList<Object>();
    cells.forEach(cell -> written.add(written(cell)));
    printer.printRecord(written);
  }

  @Override
  public void flush() throws IOException {
    printer.flush();
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }

  private static Object written(Object cell) {
    if (cell instanceof String text) {
      return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
    return cell instanceof LocalDateTime moment ? MOMENT.format(moment) : cell;
  }
}
