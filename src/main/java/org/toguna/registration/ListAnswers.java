package org.toguna.registration;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Unit;
import org.toguna.people.PeopleFile;
import org.toguna.people.PeopleImport.Kind;
import org.toguna.people.Remark;
import org.toguna.question.Cells;
import org.toguna.question.Sheet;
import org.toguna.registration.RegistrationImport.Finding;

/// What a list's lines answer to what their category asks: each column is called by its question's
/// key. Nobody is turned away for an answer that is missing; the report says which, and the same
/// file taken again adds those it has then.
final class ListAnswers {
  private static final int HEADING = 1;

  private final Edition edition;
  private final Instant at;
  private final Map<UUID, Sheet> sheets = new HashMap<>();
  private final Set<String> columns = new TreeSet<>();

  ListAnswers(Edition edition, Instant at) {
    this.edition = edition;
    this.at = at;
  }

  private Sheet sheet(Unit unit, UUID category) {
    return sheets.computeIfAbsent(category, id -> CategorySheet.of(unit.sql(), edition, id));
  }

  /// Keeps a new registration's answers, and says what is missing or wrong among them.
  void keep(Unit unit, PeopleFile.Row row, Enrolled enrolled, List<Finding> findings) {
    var sheet = sheet(unit, enrolled.category());
    columns.addAll(row.more().keySet());
    if (sheet.isEmpty()) {
      return;
    }
    var line = Cells.read(sheet, row.more());
    new CategorySheet.Said(sheet, line.filled()).keep(unit, enrolled, at);
    line.missing().forEach(key -> findings.add(noted(row, Remark.ANSWER_MISSING, key)));
    line.wrong().forEach(key -> findings.add(noted(row, Remark.ANSWER_WRONG, key)));
    line.papers().forEach(key -> findings.add(noted(row, Remark.PAPER_MISSING, key)));
  }

  /// Adds to a registration of before what was not answered yet; what its person answered stays.
  void complete(Unit unit, PeopleFile.Row row, Enrolled enrolled, List<Finding> findings) {
    columns.addAll(row.more().keySet());
    if (row.more().isEmpty() || sheet(unit, enrolled.category()).isEmpty()) {
      return;
    }
    var sheet = sheet(unit, enrolled.category());
    var line = Cells.read(sheet, row.more());
    new CategorySheet.Said(sheet, line.filled()).complete(unit, enrolled, at);
    line.wrong().forEach(key -> findings.add(noted(row, Remark.ANSWER_WRONG, key)));
  }

  /// Columns that hold something and are called by no question of the categories at hand: said
  /// once, of the heading, for a key with a slip in it would lose a whole column's answers.
  List<Finding> unread() {
    var unread = new TreeSet<>(columns);
    unread.removeIf(column -> PeopleFile.Column.of(column).isPresent());
    sheets.values().forEach(sheet -> Cells.columns(sheet).forEach(unread::remove));
    return unread.stream()
        .map(column -> new Finding(Kind.NOTED, HEADING, Remark.NO_QUESTION, column))
        .toList();
  }

  private static Finding noted(PeopleFile.Row row, Remark remark, String question) {
    return new Finding(Kind.NOTED, row.line(), remark, question);
  }
}
