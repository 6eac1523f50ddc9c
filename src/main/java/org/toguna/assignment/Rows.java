package org.toguna.assignment;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.toguna.kit.base.BadInput;

/// A CSV file row by row below its heading.
final class Rows {
  private static final String MARK = "\ufeff";

  private Rows() {}

  /// What takes a row and its line.
  interface Taking {
    void row(CSVRecord row, long line);
  }

  static void each(String text, String called, List<String> heading, Taking taking) {
    var format = CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).get();
    var whole = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    try (var parser = CSVParser.parse(new StringReader(whole), format)) {
      boolean first = true;
      for (CSVRecord row : parser) {
        long line = Math.max(1, parser.getCurrentLineNumber());
        if (first) {
          head(row, called, heading);
        } else {
          cells(row, line, called, heading);
          taking.row(row, line);
        }
        first = false;
      }
      if (first) {
        throw new BadInput(called + ": is empty; begin it with " + String.join(",", heading));
      }
    } catch (IOException | UncheckedIOException broken) {
      throw new BadInput(
          called + ": is no CSV that can be read to its end; look for a quotation mark left open",
          broken);
    }
  }

  private static void head(CSVRecord row, String called, List<String> heading) {
    var found = row.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    if (!found.equals(heading)) {
      throw bad(called, 1, "the heading must be " + String.join(",", heading));
    }
  }

  private static void cells(CSVRecord row, long line, String called, List<String> heading) {
    if (row.size() != heading.size()) {
      throw bad(
          called,
          line,
          "%d cells where %d belong; write %s"
              .formatted(row.size(), heading.size(), String.join(",", heading)));
    }
  }

  /// A name in one of its many ways of being written in Unicode (NFC).
  static String name(CSVRecord row, int cell, long line, String called) {
    var name =
        Objects.requireNonNull(Normalizer.normalize(row.get(cell).strip(), Normalizer.Form.NFC));
    if (name.isEmpty()) {
      throw bad(
          called,
          line,
          "the %s has no name; write one or delete the line"
              .formatted(cell == 0 ? "dossier" : "juror"));
    }
    return name;
  }

  static BadInput bad(String called, long line, String what) {
    return new BadInput("%s, line %d: %s".formatted(called, line, what));
  }
}
