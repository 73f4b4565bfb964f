package gov.nyc.schools.spotlight.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook of one sheet whose first row stays in sight. Texts are texts in it, never formulas; dates and numbers can be sorted. */
final class XlsxSheet implements Sheet {

  /** More than a cell takes; nothing that lists show comes near. */
  private static final int LONGEST = 32_767;
  private static final int LONGEST_NAME = 31;
  private static final double WIDTH = 24;

  private final Workbook book;
  private final Worksheet sheet;
  private int rows;

  XlsxSheet(OutputStream out, String name) {
    this.book = new Workbook(out, "Spotlight tracker", "1.0");
    this.sheet = book.newWorksheet(name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME));
    sheet.freezePane(0, 1);
  }

  @Override
  public void row(List<?> cells) {
    for (int column = 0; column < cells.size(); column++) {
      write(column, cells.get(column));
      if (rows == 0) {
        sheet.width(column, WIDTH);
        sheet.style(0, column).bold().set();
      }
    }
    rows++;
  }

  @Override
  public void flush() throws IOException {
    sheet.flush();
  }

  @Override
  public void close() throws IOException {
    book.close();
  }

  private void write(int column, Object cell) {
    if (cell instanceof Number number) {
      sheet.value(rows, column, number);
    } else if (cell instanceof LocalDate day) {
      sheet.value(rows, column, day);
      sheet.style(rows, column).format("yyyy-mm-dd").set();
    } else if (cell instanceof LocalDateTime moment) {
      sheet.value(rows, column, moment);
      sheet.style(rows, column).format("yyyy-mm-dd hh:mm").set();
    } else if (cell != null) {
      var text = cell.toString();
      sheet.inlineString(rows, column, text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }
  }
}
