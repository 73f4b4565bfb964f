package gov.nyc.schools.spotlight.schools;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A list of schools as its file says it: CSV in UTF-8 with a header, a byte order mark or none, columns in any order.
 *
 * @param ignored names of columns that mean nothing here
 */
record SchoolList(List<SchoolRow> rows, List<String> ignored) {

  /** @throws UnreadableList when the file as a whole makes no sense: then nothing of it may be used */
  static SchoolList read(byte[] file) {
    String text = decode(file);
    List<SchoolRow> rows = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      Map<Integer, SchoolColumn> columns = null;
      int width = 0;
      long end = 0;
      for (CSVRecord record : parser) {
        int start = (int) end + 1;
        end = parser.getCurrentLineNumber();
        if (columns == null) {
          columns = columns(record, ignored);
          width = record.size();
        } else if (!blank(record)) {
          rows.add(row(record, start, columns, width));
        }
      }
      if (columns == null || rows.isEmpty()) {
        throw new UnreadableList("schools.import.empty");
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new UnreadableList("schools.import.csv", String.valueOf(e.getMessage()));
    }
    return new SchoolList(rows, ignored);
  }

  private static String decode(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableList("schools.import.encoding");
    }
  }

  private static Map<Integer, SchoolColumn> columns(CSVRecord header, List<String> ignored) {
    Map<Integer, SchoolColumn> columns = new java.util.HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      var column = SchoolColumn.named(name);
      if (column.isEmpty()) {
        ignored.add(name);
      } else if (columns.containsValue(column.get())) {
        throw new UnreadableList("schools.import.columnTwice", name);
      } else {
        columns.put(i, column.get());
      }
    }
    for (SchoolColumn needed : List.of(SchoolColumn.DBN, SchoolColumn.NAME)) {
      if (!columns.containsValue(needed)) {
        throw new UnreadableList("schools.import.columnMissing", needed == SchoolColumn.DBN ? "dbn" : "school_name");
      }
    }
    return columns;
  }

  private static SchoolRow row(CSVRecord record, int line, Map<Integer, SchoolColumn> columns, int width) {
    Map<SchoolColumn, String> cells = new EnumMap<>(SchoolColumn.class);
    columns.forEach((index, column) -> cells.put(column, index < record.size() ? record.get(index).strip() : ""));
    return new SchoolRow(line, cells, record.size() == width);
  }

  private static boolean blank(CSVRecord record) {
    return record.stream().allMatch(String::isBlank);
  }
}
