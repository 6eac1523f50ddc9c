package org.toguna.calibration;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.toguna.kit.base.BadInput;

/// `dossier,juror,score`, one row a mark; further columns hold marks by criterion. The first thing
/// that is wrong refuses the whole file and says the line and the mend.
public final class ScoresFile {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}(\\.[0-9]{1,12})?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]+,[0-9]+");

  private final String name;
  private final String criterion;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<List<String>, Long> lines = new HashMap<>();
  private final List<Mark> marks = new ArrayList<>();

  private ScoresFile(String name, String criterion) {
    this.name = name;
    this.criterion = criterion;
  }

  /// The marks under the heading `criterion`, usually `score`; `name` is the file's in sentences.
  ///
  /// @throws BadInput if anything in the file is wrong
  public static List<Mark> read(byte[] bytes, String name, String criterion) {
    var file = new ScoresFile(name, criterion);
    try (var parser =
        CSVParser.parse(
            new StringReader(file.text(bytes)),
            CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get())) {
      for (CSVRecord row : parser) {
        file.take(row, parser.getCurrentLineNumber());
      }
    } catch (IOException | java.io.UncheckedIOException broken) {
      throw new BadInput(name + ": is no CSV; close every quotation mark", broken);
    }
    if (file.marks.isEmpty()) {
      throw new BadInput(name + ": holds no mark; write a row for each: dossier,juror,score");
    }
    return List.copyOf(file.marks);
  }

  private String text(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      throw new BadInput(name + ": is not in UTF-8; save it as « CSV UTF-8 »", other);
    }
  }

  private void take(CSVRecord row, long line) {
    if (columns.isEmpty()) {
      head(row, line);
      return;
    }
    if (row.size() != columns.size()) {
      var mend =
          row.size() > columns.size() ? "; write decimals with a point, not a comma" : "; fill in";
      throw wrong(
          line, "has %d cells under %d headings%s".formatted(row.size(), columns.size(), mend));
    }
    var dossier = cell(row, "dossier");
    var juror = cell(row, "juror");
    if (dossier.isEmpty() || juror.isEmpty()) {
      throw wrong(line, "names no " + (dossier.isEmpty() ? "dossier" : "juror") + "; fill it in");
    }
    for (String column : columns.keySet()) {
      if (!column.equals("dossier") && !column.equals("juror")) {
        number(cell(row, column), column, line);
      }
    }
    var before = lines.putIfAbsent(List.of(dossier, juror), line);
    if (before != null) {
      throw wrong(
          line,
          "%s marks %s a second time after line %d; keep one of them"
              .formatted(juror, dossier, before));
    }
    marks.add(new Mark(dossier, juror, number(cell(row, criterion), criterion, line)));
  }

  private void head(CSVRecord row, long line) {
    for (String heading : row) {
      if (heading.isEmpty() || columns.putIfAbsent(heading, columns.size()) != null) {
        throw wrong(line, "has a heading that is empty or there twice; name each column once");
      }
    }
    for (String needed : List.of("dossier", "juror", criterion)) {
      if (!columns.containsKey(needed)) {
        throw wrong(
            line,
            "has no column « %s »; the first row is: dossier,juror,score, with commas"
                .formatted(needed));
      }
    }
  }

  private String cell(CSVRecord row, String column) {
    return row.get(Objects.requireNonNull(columns.get(column)));
  }

  private double number(String text, String column, long line) {
    if (text.isEmpty()) {
      throw wrong(line, "has no " + column + "; leave the row out where the juror gave none");
    }
    if (DECIMAL_COMMA.matcher(text).matches()) {
      throw wrong(
          line,
          "%s « %s » has a decimal comma; write %s"
              .formatted(column, text, text.replace(',', '.')));
    }
    if (!NUMBER.matcher(text).matches()) {
      throw wrong(line, "%s « %s » is no number; write it like 14.5".formatted(column, text));
    }
    return Double.parseDouble(text);
  }

  private BadInput wrong(long line, String what) {
    return new BadInput("%s, line %d: %s".formatted(name, line, what));
  }
}
