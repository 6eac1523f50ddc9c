package org.toguna.kit.base;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tables that leave as CSV for a spreadsheet: UTF-8 with its mark in front, every cell quoted, and
/// nothing that people typed is computed.
public final class Csv {
  private static final String MARK = "\ufeff";

  private Csv() {}

  public static String written(List<String> heading, List<List<String>> rows) {
    return Stream.concat(Stream.of(heading), rows.stream())
        .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")))
        .collect(Collectors.joining("", MARK, ""));
  }

  /// A cell that a spreadsheet would take for a formula is told to be text by an apostrophe.
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r\n|%".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
