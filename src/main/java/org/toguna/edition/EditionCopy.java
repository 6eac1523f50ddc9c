package org.toguna.edition;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.db.Broken;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// How the next edition begins with what the last one had.
@Controller
@RequestMapping("/organisation/editions/{number}/copie")
class EditionCopy {
  /// An edition is usually held again in the same week of the next year, on the same weekdays.
  private static final int WEEKS = 52;

  static final List<Asked> TICKS =
      Stream.of(EditionCopied.What.values()).map(what -> Asked.tick(what.field())).toList();

  private final ShelfTools tools;

  EditionCopy(ShelfTools tools) {
    this.tools = tools;
  }

  @GetMapping
  Answer ask(Scene scene, Edition edition) {
    var shown = new TreeMap<String, String>();
    var period = edition.period();
    shown.put("number", EditionsDesk.next(tools.db().read(Editions::all)));
    shown.put("fiscalYear", Integer.toString(edition.ordinal().fiscalYear() + 1));
    shown.put("from", period.from().plusWeeks(WEEKS).toString());
    shown.put("to", period.to().plusWeeks(WEEKS).toString());
    TICKS.forEach(tick -> shown.put(tick.name(), "on"));
    return Answer.page(form(scene, edition, Form.showing(shown)));
  }

  @PostMapping
  Answer copy(Scene scene, Edition edition, Form form) {
    var marks = EditionMarks.read(form);
    var what =
        Stream.of(EditionCopied.What.values())
            .filter(one -> form.ticked(one.field()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(EditionCopied.What.class)));
    if (form.isRight()) {
      try {
        return Answer.seeOther(
            tools.once(
                scene,
                form,
                unit ->
                    copied(unit, scene, new EditionCopied(edition, marks.after(edition), what))));
      } catch (DataAccessException taken) {
        if (!Broken.constraint(taken)) {
          throw taken;
        }
        form.wrong("number", "edition.number.taken");
      }
    }
    return Answer.refused(form(scene, edition, form));
  }

  private String copied(Unit unit, Scene scene, EditionCopied copied) {
    Editions.put(unit, copied.to());
    CopiedRows.of(unit, copied);
    unit.tell(copied);
    Map<String, String> after = EditionDesk.values(copied.to());
    after.put("copiedFrom", Integer.toString(copied.from().number()));
    after.put("copied", copied.what().toString());
    tools
        .journal()
        .note(unit, scene.actor(), Subject.of("edition", copied.to().id()), "copied", null, after);
    return copied.to().desk("") + "?fait=1";
  }

  private static Answer.Template form(Scene scene, Edition edition, Form form) {
    return (out, no) -> JtedeskcopyGenerated.render(out, no, scene, edition, form);
  }
}
