package org.toguna.people;

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
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.toguna.kit.base.BadInput;

/// A list of people as a spreadsheet writes it: CSV in UTF-8 with a heading in French or English,
/// its cells parted by commas, semicolons or tabs.
public final class PeopleFile {
  static final int MOST_LINES = 100_000;
  private static final String PARTINGS = ";,\t";
  private static final int LONGEST_CELL = 1_000;

  private PeopleFile() {}

  /// What a column may hold, under the names people give it.
  public enum Column {
    NAME("name|full-name|nom|nom-complet|nom-et-prenom|prenom-et-nom"),
    PHONE("phone|phone-number|telephone|tel|mobile|numero|portable"),
    EMAIL("email|e-mail|mail|courriel|adresse-e-mail|adresse-email"),
    LANGUAGE("language|lang|langue"),
    /// For lists of registrations; the list of people has no use for it.
    CATEGORY("category|categorie|a-titre-de|titre|profil");

    private final String called;

    Column(String called) {
      this.called = called;
    }

    static Optional<Column> of(String heading) {
      var folded = Persons.folded(heading);
      for (Column column : values()) {
        if (folded.matches(column.called)) {
          return Optional.of(column);
        }
      }
      return Optional.empty();
    }
  }

  /// One line of the file; `whole` unless it has more cells than the heading or one far too long.
  public record Row(long line, Map<Column, String> cells, boolean whole) {
    public String cell(Column column) {
      return cells.getOrDefault(column, "");
    }
  }

  /// The lines below the heading.
  ///
  /// @throws BadInput if the file as a whole cannot be read, in one sentence
  public static List<Row> read(byte[] bytes, String called) {
    var text = text(bytes, called);
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(parting(text))
            .setIgnoreSurroundingSpaces(true)
            .get();
    try (var parser = CSVParser.parse(new StringReader(text), format)) {
      return rows(parser, called);
    } catch (IOException | UncheckedIOException broken) {
      throw new BadInput(
          called + ": is no CSV that can be read to its end; look for a quotation mark left open",
          broken);
    }
  }

  private static String text(byte[] bytes, String called) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new BadInput(called + ": holds bytes that no text has; save it as CSV in UTF-8");
      }
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      throw new BadInput(called + ": is not in UTF-8; save it as « CSV UTF-8 »", other);
    }
  }

  /// Whichever of the three is most frequent in the heading.
  private static char parting(String text) {
    var heading = text.lines().findFirst().orElse("");
    char best = ',';
    long most = 0;
    for (int i = 0; i < PARTINGS.length(); i++) {
      char one = PARTINGS.charAt(i);
      long times = heading.chars().filter(sign -> sign == one).count();
      if (times > most) {
        most = times;
        best = one;
      }
    }
    return best;
  }

  private static List<Row> rows(CSVParser parser, String called) {
    var records = parser.iterator();
    if (!records.hasNext()) {
      throw new BadInput(called + ": is empty");
    }
    var columns = columns(records.next(), called);
    var rows = new ArrayList<Row>();
    while (records.hasNext()) {
      var record = records.next();
      if (rows.size() >= MOST_LINES) {
        throw new BadInput(called + ": has more than 100,000 lines; cut it into several files");
      }
      rows.add(row(record, columns, parser.getCurrentLineNumber()));
    }
    return rows;
  }

  private static Row row(CSVRecord record, List<Optional<Column>> columns, long line) {
    var cells = new EnumMap<Column, String>(Column.class);
    boolean whole = record.size() <= columns.size();
    for (int i = 0; i < Math.min(record.size(), columns.size()); i++) {
      var cell = record.get(i);
      whole &= cell.length() <= LONGEST_CELL;
      columns.get(i).ifPresent(column -> cells.put(column, cell));
    }
    return new Row(line, cells, whole);
  }

  private static List<Optional<Column>> columns(CSVRecord heading, String called) {
    var columns = heading.stream().map(Column::of).toList();
    var known = columns.stream().flatMap(Optional::stream).toList();
    if (known.size() != Set.copyOf(known).size()) {
      throw new BadInput(called + ": line 1: two columns have the same meaning; keep one of them");
    }
    if (!known.contains(Column.NAME)
        || !(known.contains(Column.PHONE) || known.contains(Column.EMAIL))) {
      throw new BadInput(
          called
              + ": line 1: the heading must name « name » and « phone » or « email » (in French:"
              + " nom, téléphone, courriel)");
    }
    return columns;
  }
}
