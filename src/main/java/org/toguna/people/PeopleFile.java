package org.toguna.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
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
  private static final int LONGEST_HEADING = 8_192;

  private static final Set<Column> WHO = Set.of(Column.NAME, Column.PHONE, Column.EMAIL);

  /// What some programs write before a text in UTF-8.
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final byte[] bytes;
  private final String called;
  private final CSVFormat format;
  private final int lines;

  private PeopleFile(byte[] bytes, String called) {
    this.bytes = bytes;
    this.called = called;
    this.format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(parting(heading(bytes)))
            .setIgnoreSurroundingSpaces(true)
            .get();
    var counted = new int[1];
    through(_ -> counted[0]++);
    this.lines = counted[0];
  }

  /// The file `called` so, read once to its end: what of it is taken later can be read.
  ///
  /// @throws BadInput if the file as a whole cannot be read, in one sentence
  public static PeopleFile of(byte[] bytes, String called) {
    mustBeText(bytes, called);
    return new PeopleFile(bytes, called);
  }

  /// How many lines stand below the heading.
  public int lines() {
    return lines;
  }

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

    /// Which of them a heading names, if any.
    public static Optional<Column> of(String heading) {
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
  /// `more` are the cells of all columns but those that say who it is, under their headings in
  /// small letters, with hyphens.
  public record Row(long line, Map<Column, String> cells, Map<String, String> more, boolean whole) {
    public String cell(Column column) {
      return cells.getOrDefault(column, "");
    }
  }

  /// All lines below the heading.
  static List<Row> read(byte[] bytes, String called) {
    var rows = new ArrayList<Row>();
    of(bytes, called).through(rows::add);
    return rows;
  }

  /// Hands the lines on, so many at a time: no more of them are in memory at once.
  public void inParts(int together, Consumer<List<Row>> take) {
    var part = new ArrayList<Row>(together);
    through(row -> {
      part.add(row);
      if (part.size() == together) {
        take.accept(List.copyOf(part));
        part.clear();
      }
    });
    if (!part.isEmpty()) {
      take.accept(List.copyOf(part));
    }
  }

  private void through(Consumer<Row> each) {
    int mark = hasMark(bytes) ? MARK.length : 0;
    var in = new ByteArrayInputStream(bytes, mark, bytes.length - mark);
    try (var parser = CSVParser.parse(in, StandardCharsets.UTF_8, format)) {
      rows(parser, each);
    } catch (IOException | UncheckedIOException broken) {
      throw new BadInput(
          called + ": is no CSV that can be read to its end; look for a quotation mark left open",
          broken);
    }
  }

  private static void mustBeText(byte[] bytes, String called) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(8_192);
    var result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      result = decoder.decode(in, out.clear(), true);
    }
    if (result.isError()) {
      throw new BadInput(called + ": is not in UTF-8; save it as « CSV UTF-8 »");
    }
    for (byte one : bytes) {
      if (one == 0) {
        throw new BadInput(called + ": holds bytes that no text has; save it as CSV in UTF-8");
      }
    }
  }

  private static boolean hasMark(byte[] bytes) {
    return Arrays.equals(bytes, 0, Math.min(MARK.length, bytes.length), MARK, 0, MARK.length);
  }

  private static String heading(byte[] bytes) {
    var start =
        new String(bytes, 0, Math.min(LONGEST_HEADING, bytes.length), StandardCharsets.UTF_8);
    return start.lines().findFirst().orElse("");
  }

  /// Whichever of the three is most frequent in the heading.
  private static char parting(String heading) {
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

  private void rows(CSVParser parser, Consumer<Row> each) {
    var records = parser.iterator();
    if (!records.hasNext()) {
      throw new BadInput(called + ": is empty");
    }
    var first = records.next();
    var headings = first.stream().map(Persons::folded).toList();
    var columns = columns(first, called);
    int read = 0;
    while (records.hasNext()) {
      var record = records.next();
      if (read++ >= MOST_LINES) {
        throw new BadInput(called + ": has more than 100,000 lines; cut it into several files");
      }
      each.accept(row(record, columns, headings, parser.getCurrentLineNumber()));
    }
  }

  private static Row row(
      CSVRecord record, List<Optional<Column>> columns, List<String> headings, long line) {
    var cells = new EnumMap<Column, String>(Column.class);
    var more = new TreeMap<String, String>();
    boolean whole = record.size() <= columns.size();
    for (int i = 0; i < Math.min(record.size(), columns.size()); i++) {
      var cell = record.get(i);
      whole &= cell.length() <= LONGEST_CELL;
      columns.get(i).ifPresent(column -> cells.put(column, cell));
      if (!cell.isBlank() && columns.get(i).filter(WHO::contains).isEmpty()) {
        more.put(headings.get(i), cell);
      }
    }
    return new Row(line, cells, more, whole);
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
