package org.toguna.question;

import static org.toguna.tables.Tables.QUESTION_ANSWER;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Broken;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// A sheet on the desk: its questions in their order, with a preview; adding, changing, ordering
/// and removing them. A slice's class says whose sheet it is and carries the address, in which
/// `{owner}` stands.
public abstract class SheetDesk {
  private final ShelfTools tools;

  protected SheetDesk(ShelfTools tools) {
    this.tools = tools;
  }

  /// Whose sheet it is, what that is called, the address of the sheet, and the way back.
  public record Place(Owner owner, Words called, String path, NavLink back) {}

  /// Nothing where the edition has no such owner.
  protected abstract Optional<Place> place(
      DSLContext sql, Scene scene, Edition edition, UUID owner);

  /// The sheet as it stands while a page is made; `answers` counts them by question.
  record Desk(Edition edition, Place place, Sheet sheet, Map<UUID, Integer> answers) {
    int answers(Question question) {
      return answers.getOrDefault(question.id(), 0);
    }
  }

  private Optional<Desk> desk(DSLContext sql, Scene scene, Edition edition, UUID owner) {
    return place(sql, scene, edition, owner)
        .map(place -> {
          var sheet = Sheet.of(sql, place.owner(), edition);
          var ids = sheet.questions().stream().map(Question::id).toList();
          var counts =
              sql.select(QUESTION_ANSWER.QUESTION_ID, DSL.count())
                  .from(QUESTION_ANSWER)
                  .where(QUESTION_ANSWER.QUESTION_ID.in(ids))
                  .groupBy(QUESTION_ANSWER.QUESTION_ID)
                  .fetchMap(QUESTION_ANSWER.QUESTION_ID, DSL.count());
          return new Desk(edition, place, sheet, counts);
        });
  }

  private Optional<Desk> desk(Scene scene, Edition edition, UUID owner) {
    return tools.db().read(sql -> desk(sql, scene, edition, owner));
  }

  @GetMapping
  Answer list(Scene scene, Edition edition, @PathVariable UUID owner, Form form) {
    return desk(scene, edition, owner)
        .<Answer>map(desk -> Answer.page(list(scene, desk, form)))
        .orElseGet(Answer::notThere);
  }

  private static Answer.Template list(Scene scene, Desk desk, Form form) {
    return (out, no) -> JtesheetGenerated.render(out, no, scene, desk, form);
  }

  @GetMapping("/nouvelle")
  Answer blank(Scene scene, Edition edition, @PathVariable UUID owner) {
    return desk(scene, edition, owner)
        .<Answer>map(desk -> Answer.page(form(scene, desk, Optional.empty())))
        .orElseGet(Answer::notThere);
  }

  @GetMapping("/{id}")
  Answer one(Scene scene, Edition edition, @PathVariable UUID owner, @PathVariable UUID id) {
    return desk(scene, edition, owner)
        .filter(desk -> desk.sheet().find(id).isPresent())
        .<Answer>map(desk -> Answer.page(form(scene, desk, Optional.of(id))))
        .orElseGet(Answer::notThere);
  }

  private static Answer.Template form(Scene scene, Desk desk, Optional<UUID> id) {
    var question = QuestionForm.of(desk.sheet(), id);
    return form(scene, desk, question, Form.showing(question.values()));
  }

  private static Answer.Template form(Scene scene, Desk desk, QuestionForm question, Form form) {
    return (out, no) -> JtequestionformGenerated.render(out, no, scene, desk, question, form);
  }

  @PostMapping
  Answer add(Scene scene, Edition edition, @PathVariable UUID owner, Form form) {
    return desk(scene, edition, owner)
        .map(desk -> put(scene, desk, Optional.empty(), form))
        .orElseGet(Answer::notThere);
  }

  @PostMapping("/{id}")
  Answer change(
      Scene scene, Edition edition, @PathVariable UUID owner, @PathVariable UUID id, Form form) {
    return desk(scene, edition, owner)
        .filter(desk -> desk.sheet().find(id).isPresent())
        .map(desk -> put(scene, desk, Optional.of(id), form))
        .orElseGet(Answer::notThere);
  }

  private Answer put(Scene scene, Desk desk, Optional<UUID> id, Form form) {
    var asked = QuestionForm.of(desk.sheet(), id);
    var question = asked.read(form);
    if (form.isRight()) {
      var owner = desk.place().owner();
      var change = new Change(question.id(), "kind", "question.clash");
      var led =
          written(
              scene,
              desk,
              form,
              change,
              unit -> {
                int place = Sheets.position(unit, owner, question.id());
                Writing.of(unit, owner, question, place);
              });
      if (led.isPresent()) {
        return Answer.seeOther(led.get());
      }
    }
    return Answer.refused(form(scene, desk, asked, form));
  }

  /// Moves a question up; the one above it comes after it.
  @PostMapping("/{id}/rang")
  Answer up(
      Scene scene, Edition edition, @PathVariable UUID owner, @PathVariable UUID id, Form form) {
    var change = new Change(id, "order", "question.order.depends");
    return desk(scene, edition, owner)
        .map(desk ->
            listed(
                scene,
                desk,
                form,
                change,
                unit -> Sheets.up(unit, Sheet.of(unit.sql(), desk.place().owner(), edition), id)))
        .orElseGet(Answer::notThere);
  }

  /// Deletes a question and its answers.
  @PostMapping("/{id}/suppression")
  Answer remove(
      Scene scene, Edition edition, @PathVariable UUID owner, @PathVariable UUID id, Form form) {
    var change = new Change(id, "order", "question.needed");
    return desk(scene, edition, owner)
        .map(desk ->
            listed(
                scene, desk, form, change, unit -> Sheets.remove(unit, desk.place().owner(), id)))
        .orElseGet(Answer::notThere);
  }

  private Answer listed(Scene scene, Desk desk, Form form, Change change, Consumer<Unit> work) {
    return written(scene, desk, form, change, work)
        .<Answer>map(Answer::seeOther)
        .orElseGet(() -> Answer.refused(list(scene, desk, form)));
  }

  /// What is changed, and the field and sentence that say so if the database refuses it.
  private record Change(UUID question, String field, String clash) {}

  /// The address to go on to; nothing if it was refused, which the form then says.
  private Optional<String> written(
      Scene scene, Desk desk, Form form, Change change, Consumer<Unit> work) {
    try {
      return Optional.of(
          tools.once(scene, form, unit -> noted(unit, scene, desk, change.question(), work)));
    } catch (DataAccessException refused) {
      if (!Broken.constraint(refused)) {
        throw refused;
      }
      form.wrong(change.field(), change.clash());
    } catch (Writing.Refused refused) {
      form.wrong(refused.field(), refused.textKey());
    }
    return Optional.empty();
  }

  private String noted(Unit unit, Scene scene, Desk desk, UUID question, Consumer<Unit> work) {
    var owner = desk.place().owner();
    Sheets.open(unit, owner, desk.edition());
    var before = Noted.in(Sheet.of(unit.sql(), owner, desk.edition()), question);
    work.accept(unit);
    var after = Noted.in(Sheet.of(unit.sql(), owner, desk.edition()), question);
    if (!before.equals(after)) {
      tools
          .journal()
          .note(
              unit,
              scene.actor(),
              Subject.of(Noted.KIND, question),
              before.isEmpty() ? "added" : after.isEmpty() ? "deleted" : "changed",
              before.orElse(null),
              after.orElse(null));
    }
    return desk.place().path() + "?fait=" + question + (before.isEmpty() ? "&neuve=1" : "");
  }
}
