package org.toguna.kit.messages;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.DeskEntry;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.kit.web.TooOften;

/// The letters as an administrator sees them: what waits, what left, what was given up and why.
@Controller
@RequestMapping(MessageDesk.PATH)
class MessageDesk implements DeskEntry.Source {
  static final String PATH = "/organisation/messages";

  private final DeskTools tools;

  MessageDesk(DeskTools tools) {
    this.tools = tools;
  }

  @Override
  public List<DeskEntry> deskEntries() {
    return List.of(new DeskEntry(800, "follow", "messages.desk", PATH, "phone", "ADMINISTRATOR"));
  }

  @GetMapping
  Answer list(
      Scene scene,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam Optional<UUID> avant) {
    return page(scene, State.ofSlug(etat), avant, Form.showing(Map.of()));
  }

  private Answer page(Scene scene, Optional<State> filter, Optional<UUID> before, Form form) {
    var letters =
        tools
            .db()
            .read(sql -> LetterList.of(sql, filter, before, tools.writing(), tools.carriers()));
    Answer.Template template =
        (out, no) -> JtemessagesGenerated.render(out, no, scene, letters, tools.carriers(), form);
    return form.isRight() ? Answer.page(template) : Answer.refused(template);
  }

  @PostMapping("/{id}/nouvel-essai")
  Answer again(Scene scene, @PathVariable UUID id) {
    boolean there =
        tools
            .db()
            .write(unit -> {
              boolean again = tools.book().again(unit, id);
              if (again) {
                tools.note(unit, scene.actor(), id, "sent-again");
              }
              return again;
            });
    return there ? Answer.seeOther(PATH + "?etat=" + State.WAITING.slug()) : Answer.notThere();
  }

  /// A letter to oneself, to see that the carrier works. It counts as asked for.
  @PostMapping
  Answer test(Scene scene, Form form) {
    var typed = form.text("to", 254);
    var address = Address.read(typed);
    if (!typed.isEmpty() && address.isEmpty()) {
      form.wrong("to", "messages.test.to.wrong");
    }
    if (!form.isRight() || address.isEmpty()) {
      return page(scene, Optional.empty(), Optional.empty(), form);
    }
    if (!tools.limits().allows("test letter " + scene.actor(), 20, Duration.ofHours(1))) {
      throw new TooOften();
    }
    var letter =
        new Letter(
            address.get(),
            scene.lang(),
            "messages.test",
            List.of(scene.site().name(scene.lang())),
            Letter.Kind.ASKED);
    return Answer.seeOther(tools.db().write(unit -> tools.postTest(unit, scene, form, letter)));
  }
}
