package org.toguna.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Unit;
import org.toguna.question.Answers;
import org.toguna.question.Filled;
import org.toguna.question.Respondent;
import org.toguna.question.Sheet;

/// What a category asks of everybody who comes in it, for the slices that let people in other ways
/// than by the public form.
public final class CategorySheet {
  /// Asks nothing.
  public static final Sheet NOTHING =
      new Sheet(CategoryQuestions.of(new UUID(0, 0)), LocalDate.EPOCH, List.of());

  private CategorySheet() {}

  public static Sheet of(DSLContext sql, Edition edition, UUID category) {
    return Sheet.of(sql, CategoryQuestions.of(category), edition);
  }

  /// A sheet and what was answered to it.
  public record Said(Sheet sheet, Filled filled) {
    /// Keeps it with a registration, in the unit that made it.
    public void keep(Unit unit, Enrolled enrolled, Instant at) {
      if (!sheet.isEmpty()) {
        Answers.write(unit, sheet, by(enrolled, at), filled);
      }
    }

    /// Keeps only what was not answered before.
    void complete(Unit unit, Enrolled enrolled, Instant at) {
      if (!filled.isEmpty()) {
        Answers.complete(unit, sheet, by(enrolled, at), filled);
      }
    }

    private static Answers.By by(Enrolled enrolled, Instant at) {
      return new Answers.By(respondent(enrolled), enrolled.person(), at);
    }
  }

  private static Respondent respondent(Enrolled enrolled) {
    return new Respondent(CategoryQuestions.ANSWERED_FOR, enrolled.id());
  }
}
