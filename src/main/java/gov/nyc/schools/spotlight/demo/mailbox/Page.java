package gov.nyc.schools.spotlight.demo.mailbox;

import java.util.List;

/** Part of a list; page numbers begin at 1. */
record Page<T>(List<T> rows, Integer previous, Integer next) {

  static <T> Page<T> of(List<T> all, int number, int size) {
    int from = Math.min(Math.max(number - 1, 0) * size, all.size());
    int to = Math.min(from + size, all.size());
    return new Page<>(all.subList(from, to), from > 0 ? number - 1 : null, to < all.size() ? number + 1 : null);
  }
}
