package org.toguna.registration;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Edition edition;
  private final Instant at;
  private final Map<UUID, Sheet> sheets = new HashMap<>();

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
    if (row.more().isEmpty() || sheet(unit, enrolled.category()).isEmpty()) {
      return;
    }
    var sheet = sheet(unit, enrolled.category());
    var line = Cells.read(sheet, row.more());
    new CategorySheet.Said(sheet, line.filled()).complete(unit, enrolled, at);
    line.wrong().forEach(key -> findings.add(noted(row, Remark.ANSWER_WRONG, key)));
  }

  private static Finding noted(PeopleFile.Row row, Remark remark, String question) {
    return new Finding(Kind.NOTED, row.line(), remark, question);
  }
}
