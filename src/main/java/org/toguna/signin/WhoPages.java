package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.Persons;

/// Who it is, where several people share a phone or somebody is new.
@Controller
class WhoPages {
  static final String WHO = "/connexion/qui";
  static final String NAME = "/connexion/nom";
  private static final String NEW = "nouveau";

  private final Entering entering;

  WhoPages(Entering entering) {
    this.entering = entering;
  }

  @GetMapping(WHO)
  Answer who(Scene scene, HttpServletRequest request) {
    return entering
        .proof(request)
        .<Answer>map(asked -> Answer.page(choosing(scene, asked, Form.showing(Map.of()))))
        .orElseGet(() -> Answer.seeOther(SignInPages.PATH));
  }

  private Answer.Template choosing(Scene scene, CodeAsked asked, Form form) {
    var known = entering.candidates(asked);
    return (out, no) -> JtewhoGenerated.render(out, no, scene, form, known);
  }

  @PostMapping(WHO)
  Answer choose(Scene scene, Form form, HttpServletRequest request, HttpServletResponse response) {
    var asked = entering.proof(request);
    if (asked.isEmpty()) {
      return Answer.seeOther(SignInPages.PATH);
    }
    var choice = form.value("person");
    if (choice.equals(NEW)) {
      return Answer.seeOther(NAME);
    }
    // Only those who are reached there can be chosen: anything else was not offered.
    return entering.candidates(asked.get()).stream()
        .filter(person -> person.id().toString().equals(choice))
        .findFirst()
        .map(person -> entering.as(person, asked.get(), request, response))
        .orElseGet(() -> {
          form.wrong("person", "signin.who.missing");
          return Answer.refused(choosing(scene, asked.get(), form));
        });
  }

  @GetMapping(NAME)
  Answer name(Scene scene, HttpServletRequest request) {
    return entering.proof(request).isPresent()
        ? Answer.page(naming(scene, Form.showing(Map.of())))
        : Answer.seeOther(SignInPages.PATH);
  }

  private static Answer.Template naming(Scene scene, Form form) {
    return (out, no) -> JtenameGenerated.render(out, no, scene, form);
  }

  @PostMapping(NAME)
  Answer named(Scene scene, Form form, HttpServletRequest request, HttpServletResponse response) {
    var asked = entering.proof(request);
    if (asked.isEmpty()) {
      return Answer.seeOther(SignInPages.PATH);
    }
    var name = form.text("name", Persons.LONGEST_NAME);
    return form.isRight()
        ? entering.asNew(name, scene.lang(), asked.get(), request, response)
        : Answer.refused(naming(scene, form));
  }
}
