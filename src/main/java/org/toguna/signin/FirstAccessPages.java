package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Address;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// The first administrator gives a name and a phone or e-mail, and goes on to set up an app.
@Controller
class FirstAccessPages {
  static final String PATH = "/premier-acces";
  private static final int GUESSED_FROM_ONE_PLACE = 30;

  private final Db db;
  private final FirstAccess access;
  private final FirstAdministrator administrator;
  private final SignIns signIns;
  private final Brake brake;

  FirstAccessPages(
      Db db, FirstAccess access, FirstAdministrator administrator, SignIns signIns, Brake brake) {
    this.db = db;
    this.access = access;
    this.administrator = administrator;
    this.signIns = signIns;
    this.brake = brake;
  }

  @GetMapping(PATH + "/{code}")
  Answer ask(Scene scene, @PathVariable String code, HttpServletRequest request) {
    brake.on("first access", GUESSED_FROM_ONE_PLACE, request);
    return db.read(sql -> access.isGood(sql, code))
        ? Answer.page(page(scene, code, Form.showing(Map.of())))
        : Answer.notThere();
  }

  private static Answer.Template page(Scene scene, String code, Form form) {
    return (out, no) -> JtefirstGenerated.render(out, no, scene, form, PATH + "/" + code);
  }

  @PostMapping(PATH + "/{code}")
  Answer take(
      Scene scene,
      @PathVariable String code,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    brake.on("first access", GUESSED_FROM_ONE_PLACE, request);
    if (!db.read(sql -> access.isGood(sql, code))) {
      return Answer.notThere();
    }
    var name = form.text("name", Persons.LONGEST_NAME);
    var address = SignInPages.address(form);
    if (address.isEmpty() || !form.isRight()) {
      return Answer.refused(page(scene, code, form));
    }
    var made = db.write(unit -> made(unit, scene, code, name, address.get()));
    if (made.isEmpty()) {
      return Answer.notThere();
    }
    signIns.begin(request, response, made.get(), Factor.CODE);
    return Answer.seeOther(Onward.after(AppPages.PATH, "/organisation"));
  }

  private Optional<PersonId> made(
      Unit unit, Scene scene, String code, String name, Address address) {
    return access.use(unit, code)
        ? Optional.of(administrator.make(unit, name, scene.lang(), address))
        : Optional.empty();
  }
}
