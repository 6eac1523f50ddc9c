package org.toguna.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.badge.BadgeSheet;
import org.toguna.badge.Face;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.Person;
import org.toguna.people.Persons;

/// A badge for the printer on the desk in the hall: shown by the browser, ready to be printed.
@Controller
@RequestMapping("/organisation/editions/{number}/guichet/{id}/badge.pdf")
class CounterPaper {
  private final Db db;
  private final Badging badging;
  private final Persons persons;
  private final BadgeSheet sheet;

  CounterPaper(Db db, Badging badging, Persons persons, BadgeSheet sheet) {
    this.db = db;
    this.badging = badging;
    this.persons = persons;
    this.sheet = sheet;
  }

  @GetMapping
  Answer print(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    var paper = CounterDesk.paper(form);
    return db.write(unit -> face(unit, edition, id, scene))
        .<Answer>map(face ->
            Answer.sent("application/pdf", sheet.pdf(paper, scene.lang(), edition, List.of(face))))
        .orElseGet(Answer::notThere);
  }

  /// A badge that is not there yet is issued now.
  private Optional<Face> face(Unit unit, Edition edition, UUID id, Scene scene) {
    return Registration.find(unit.sql(), edition.id(), id)
        .flatMap(one ->
            badging
                .issue(unit, one)
                .map(badge -> {
                  var as = Admission.get(unit.sql(), edition, one.category());
                  var name =
                      persons.find(unit.sql(), one.person()).map(Person::shownName).orElse("—");
                  var lines = BadgeLines.of(unit.sql(), id, scene.lang());
                  var kind = new Face.Kind(scene.say(as.name()), as.colour());
                  return new Face(badge, name, lines.body(), lines.country(), kind);
                }));
  }
}
