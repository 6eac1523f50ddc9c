package org.toguna.edition;

import java.util.List;
import java.util.Map;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.db.Broken;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// All editions, drafts too, and how another one begins.
@Controller
@RequestMapping("/organisation/editions")
class EditionsDesk {
  private final ShelfTools tools;

  EditionsDesk(ShelfTools tools) {
    this.tools = tools;
  }

  @GetMapping
  Answer list(Scene scene) {
    var editions = tools.db().read(Editions::all);
    return Answer.page((out, no) -> JtedeskeditionsGenerated.render(out, no, scene, editions));
  }

  @GetMapping("/nouvelle")
  Answer blank(Scene scene) {
    var editions = tools.db().read(Editions::all);
    return Answer.page(form(scene, Form.showing(Map.of("number", next(editions)))));
  }

  /// One more than the highest number there is.
  static String next(List<Edition> newestFirst) {
    return Integer.toString(newestFirst.isEmpty() ? 1 : newestFirst.getFirst().number() + 1);
  }

  @PostMapping
  Answer add(Scene scene, Form form) {
    var marks = EditionMarks.read(form);
    if (form.isRight()) {
      try {
        return Answer.seeOther(tools.once(scene, form, unit -> made(unit, scene, marks)));
      } catch (DataAccessException taken) {
        if (!Broken.constraint(taken)) {
          throw taken;
        }
        form.wrong("number", "edition.number.taken");
      }
    }
    return Answer.refused(form(scene, form));
  }

  private String made(Unit unit, Scene scene, EditionMarks marks) {
    var edition = marks.blank(scene.texts());
    Editions.put(unit, edition);
    tools
        .journal()
        .note(
            unit,
            scene.actor(),
            Subject.of("edition", edition.id()),
            "added",
            null,
            EditionDesk.values(edition));
    return edition.desk("") + "?fait=1";
  }

  private static Answer.Template form(Scene scene, Form form) {
    return (out, no) -> JtedesknewGenerated.render(out, no, scene, form);
  }
}
