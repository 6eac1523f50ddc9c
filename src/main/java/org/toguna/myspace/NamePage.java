package org.toguna.myspace;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.Persons;
import org.toguna.signin.SignedIn;

/// Correcting one's name and the language one is written to in.
@Controller
@RequestMapping(NamePage.PATH)
class NamePage {
  static final String PATH = SpacePage.PATH + "/nom";

  private final Db db;
  private final Persons persons;

  NamePage(Db db, Persons persons) {
    this.db = db;
    this.persons = persons;
  }

  @GetMapping
  Answer ask(Scene scene, @AuthenticationPrincipal SignedIn who) {
    var person = who.person();
    return Answer.page(
        page(
            scene, Form.showing(Map.of("name", person.shownName(), "lang", person.lang().name()))));
  }

  private static Answer.Template page(Scene scene, Form form) {
    var langs = new LinkedHashMap<String, String>();
    for (Lang lang : Lang.values()) {
      langs.put(lang.name(), lang.ownName());
    }
    return (out, no) -> JtenameGenerated.render(out, no, scene, form, langs);
  }

  @PostMapping
  Answer correct(Scene scene, @AuthenticationPrincipal SignedIn who, Form form) {
    var name = form.text("name", Persons.LONGEST_NAME);
    var lang = form.choice("lang", Lang.class, Lang.FR);
    if (!form.isRight()) {
      return Answer.refused(page(scene, form));
    }
    db.run(unit -> persons.correct(unit, who.id(), name, lang));
    return Answer.seeOther(SpacePage.PATH);
  }
}
