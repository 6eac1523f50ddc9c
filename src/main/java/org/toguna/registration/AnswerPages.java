package org.toguna.registration;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.question.Answered;
import org.toguna.question.Answers;
import org.toguna.question.Filled;
import org.toguna.question.Filling;
import org.toguna.question.Sheet;
import org.toguna.signin.SignedIn;

/// A person's own answers, which it corrects until its category closes.
@Controller
@RequestMapping(AnswerPages.PATH)
class AnswerPages {
  static final String PATH = OwnPages.PATH + "/reponses";

  private final ShelfTools tools;
  private final Filling filling;
  private final Clock clock;

  AnswerPages(ShelfTools tools, Filling filling, Clock clock) {
    this.tools = tools;
    this.filling = filling;
    this.clock = clock;
  }

  /// What the page shows.
  record Own(
      Registration registration,
      ParticipantCategory as,
      Sheet sheet,
      List<Answered> answers,
      boolean open) {}

  @GetMapping
  Answer show(Scene scene, Edition edition, @AuthenticationPrincipal SignedIn who, Form form) {
    return tools
        .db()
        .read(sql -> {
          var own = own(sql, edition, who.id());
          if (own.isEmpty()) {
            return Answer.seeOther(OwnPages.PATH);
          }
          var here = own.get();
          var respondent = CategoryQuestions.respondent(here.registration());
          Answers.values(sql, here.sheet(), respondent).forEach(form::put);
          filling.show(form, here.sheet(), scene.lang());
          return Answer.page(page(scene, here, form));
        });
  }

  private static Answer.Template page(Scene scene, Own own, Form form) {
    return (out, no) -> JteanswersGenerated.render(out, no, scene, own, form);
  }

  /// Nothing where the person is not registered or nothing is asked.
  private Optional<Own> own(DSLContext sql, Edition edition, PersonId who) {
    return Registration.of(sql, edition.id(), who)
        .map(one -> {
          var as = ParticipantCategory.get(sql, one.category());
          var sheet = Sheet.of(sql, CategoryQuestions.of(as.id()), edition);
          var given = Answers.shown(sql, sheet, CategoryQuestions.respondent(one));
          return new Own(one, as, sheet, given, open(as));
        })
        .filter(own -> !own.sheet().isEmpty());
  }

  private boolean open(ParticipantCategory as) {
    return as.at(clock.instant()) != Openness.OVER;
  }

  @PostMapping
  Answer correct(Scene scene, Edition edition, @AuthenticationPrincipal SignedIn who, Form form) {
    var own = tools.db().read(sql -> own(sql, edition, who.id()));
    if (own.isEmpty()) {
      return Answer.seeOther(OwnPages.PATH);
    }
    var sheet = own.get().sheet();
    var filled = filling.read(form, sheet, scene.lang());
    if (!own.get().open() || !form.isRight()) {
      return Answer.refused(page(scene, own.get(), sheet.labelled(form, scene)));
    }
    var led = tools.once(scene, form, unit -> corrected(unit, edition, who.id(), sheet, filled));
    return Answer.seeOther(led);
  }

  /// Cancelled or closed meanwhile, nothing is written and the page says how it stands.
  private String corrected(Unit unit, Edition edition, PersonId who, Sheet sheet, Filled filled) {
    var now =
        own(unit.sql(), edition, who)
            .filter(Own::open)
            .filter(own -> own.sheet().owner().equals(sheet.owner()));
    now.ifPresent(own -> {
      var respondent = CategoryQuestions.respondent(own.registration());
      Answers.write(unit, sheet, new Answers.By(respondent, who, clock.instant()), filled);
      tools
          .journal()
          .note(
              unit,
              Actor.person(who),
              Subject.of(Course.SUBJECT, own.registration().id()),
              "answered",
              null,
              null);
    });
    return now.isPresent() ? PATH + "?fait=1" : PATH;
  }
}
