package gov.nyc.schools.spotlight.casefile;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that is being written, row after row: what was written is out of memory after {@link #flush}. Closing it ends the table. */
interface Sheet extends Closeable {

  /** @param cells texts, numbers, dates, times of New York without a zone, or null */
  void row(List<?> cells) throws IOException;

  void flush() throws IOException;
}
