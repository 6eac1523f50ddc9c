package org.toguna.question;

import static org.toguna.tables.Tables.QUESTION;
import static org.toguna.tables.Tables.QUESTION_ANSWER;
import static org.toguna.tables.Tables.QUESTION_IF;
import static org.toguna.tables.Tables.QUESTION_SHEET;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Unit;

/// Sheets as a whole: opened, copied, dropped, their questions brought into another order.
public final class Sheets {
  private static final int STEP = 10;

  private Sheets() {}

  /// Makes the owner's sheet, or waits for others who are at it.
  static void open(Unit unit, Owner owner, Edition edition) {
    unit.sql()
        .insertInto(QUESTION_SHEET)
        .set(QUESTION_SHEET.OWNER_KIND, owner.kind())
        .set(QUESTION_SHEET.OWNER_ID, owner.id())
        .set(QUESTION_SHEET.EDITION_ID, edition.id())
        .onConflict(QUESTION_SHEET.OWNER_KIND, QUESTION_SHEET.OWNER_ID)
        .doUpdate()
        .set(QUESTION_SHEET.EDITION_ID, edition.id())
        .execute();
  }

  private static Condition of(Owner owner) {
    return QUESTION.OWNER_KIND.eq(owner.kind()).and(QUESTION.OWNER_ID.eq(owner.id()));
  }

  /// Where a question stands, or the end of the sheet for a new one.
  static int position(Unit unit, Owner owner, UUID question) {
    return unit.sql()
        .select(QUESTION.POSITION)
        .from(QUESTION)
        .where(of(owner))
        .and(QUESTION.ID.eq(question))
        .fetchOptional(QUESTION.POSITION)
        .orElseGet(() ->
            STEP
                + Optional.ofNullable(
                        unit.sql()
                            .select(DSL.max(QUESTION.POSITION))
                            .from(QUESTION)
                            .where(of(owner))
                            .fetchOne(DSL.max(QUESTION.POSITION)))
                    .orElse(0));
  }

  /// Exchanges a question with the one before it, unless it depends on that one.
  static void up(Unit unit, Sheet sheet, UUID id) {
    var before = sheet.before(Optional.of(id));
    var question = sheet.find(id);
    if (before.isEmpty() || question.isEmpty()) {
      return;
    }
    var other = before.getLast();
    if (question.get().rules().only().filter(on -> on.question().equals(other.id())).isPresent()) {
      throw new Writing.Refused("order", "question.order.depends");
    }
    int place = position(unit, sheet.owner(), other.id());
    int own = position(unit, sheet.owner(), id);
    // In this order no question ever stands before the one it depends on.
    set(unit, id, place);
    set(unit, other.id(), own);
  }

  private static void set(Unit unit, UUID id, int position) {
    unit.sql()
        .update(QUESTION)
        .set(QUESTION.POSITION, position)
        .where(QUESTION.ID.eq(id))
        .execute();
  }

  /// Deletes a question with its answers; refused by the database while another depends on it.
  static void remove(Unit unit, Owner owner, UUID id) {
    Gone.answers(
        unit,
        QUESTION_ANSWER.QUESTION_ID.in(
            DSL.select(QUESTION.ID).from(QUESTION).where(of(owner)).and(QUESTION.ID.eq(id))));
    unit.sql().deleteFrom(QUESTION).where(of(owner)).and(QUESTION.ID.eq(id)).execute();
  }

  /// Brings the sheet to these questions in this order; those it does not name follow as they are.
  static void bring(Unit unit, Sheet sheet, Edition edition, List<Question> wanted) {
    open(unit, sheet.owner(), edition);
    var named = wanted.stream().map(Question::id).toList();
    var all = new ArrayList<>(wanted);
    sheet.questions().stream().filter(one -> !named.contains(one.id())).forEach(all::add);
    free(unit, sheet.owner());
    for (int i = 0; i < all.size(); i++) {
      Writing.of(unit, sheet.owner(), all.get(i), (i + 1) * STEP);
    }
  }

  /// Without conditions any order may be written.
  private static void free(Unit unit, Owner owner) {
    var own = DSL.select(QUESTION.ID).from(QUESTION).where(of(owner));
    unit.sql().deleteFrom(QUESTION_IF).where(QUESTION_IF.QUESTION_ID.in(own)).execute();
    unit.sql()
        .update(QUESTION)
        .setNull(QUESTION.IF_ID)
        .setNull(QUESTION.IF_POSITION)
        .where(of(owner))
        .execute();
  }

  /// Gives the new owner the same questions, nobody's answers.
  public static void copy(Unit unit, Sheet from, Owner to, Edition edition) {
    if (from.isEmpty()) {
      return;
    }
    Map<UUID, UUID> ids = new HashMap<>();
    from.questions().forEach(one -> ids.put(one.id(), Ids.next()));
    var copies =
        from.questions().stream()
            .map(one ->
                new Question(
                    ids.getOrDefault(one.id(), one.id()),
                    one.slug(),
                    one.wording(),
                    one.rules()
                        .when(
                            one.rules()
                                .only()
                                .map(only ->
                                    new Only(
                                        ids.getOrDefault(only.question(), only.question()),
                                        only.choices()))),
                    one.care()))
            .toList();
    bring(unit, new Sheet(to, edition.period().to(), List.of()), edition, copies);
  }

  /// Deletes the sheet, its questions and their answers.
  public static void drop(Unit unit, Owner owner) {
    Gone.answers(
        unit,
        QUESTION_ANSWER.QUESTION_ID.in(DSL.select(QUESTION.ID).from(QUESTION).where(of(owner))));
    unit.sql()
        .deleteFrom(QUESTION_SHEET)
        .where(QUESTION_SHEET.OWNER_KIND.eq(owner.kind()))
        .and(QUESTION_SHEET.OWNER_ID.eq(owner.id()))
        .execute();
  }
}
