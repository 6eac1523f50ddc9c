package org.toguna.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.Topics;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.Contact;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.question.Answers;
import org.toguna.question.Filled;
import org.toguna.question.Sheet;
import org.toguna.signin.SignedIn;

/// Registering for the current edition: as whom, who, sure? Whoever is not signed in proves a phone
/// or an e-mail on the way.
@Controller
@RequestMapping(RegisterPages.PATH)
class RegisterPages {
  static final String PATH = "/inscription";

  /// How long the list may say of a category that it still has places: registering itself is exact.
  private static final int KEPT_SECONDS = 20;

  private static final Form NONE = Form.showing(Map.of());

  private final Db db;
  private final Registering registering;
  private final Persons persons;
  private final LaidAside laidAside;
  private final Clock clock;

  RegisterPages(Db db, Registering registering, Persons persons, LaidAside laidAside, Clock clock) {
    this.db = db;
    this.registering = registering;
    this.persons = persons;
    this.laidAside = laidAside;
    this.clock = clock;
  }

  @GetMapping
  Answer choose(Scene scene, Edition edition) {
    var now = clock.instant();
    List<ParticipantCategory> all = db.read(sql -> ParticipantCategory.shown(sql, edition.id()));
    return Answer.page(
            (out, no) -> JtecategoriesGenerated.render(out, no, scene, edition, all, now))
        .keptUnder(Topics.EDITION)
        .until(change(all, now));
  }

  private static Instant change(List<ParticipantCategory> all, Instant now) {
    return all.stream()
        .flatMap(one -> one.changesAfter(now))
        .min(Instant::compareTo)
        .filter(now.plusSeconds(KEPT_SECONDS)::isAfter)
        .orElse(now.plusSeconds(KEPT_SECONDS));
  }

  /// What the page before the last step shows; `who` is nobody where the category is not open.
  record Sure(Edition edition, ParticipantCategory as, Openness openness, Asked asked) {
    /// Whom it asks what.
    record Asked(Optional<PersonId> who, List<Contact> contacts, Sheet sheet) {}

    static Sure closed(Edition edition, ParticipantCategory as, Openness openness) {
      var nothing = new Sheet(CategoryQuestions.of(as.id()), edition.period().to(), List.of());
      return new Sure(edition, as, openness, new Asked(Optional.empty(), List.of(), nothing));
    }

    /// The name under which the phone keeps what was typed: people share phones.
    String draft() {
      return draft(edition, as, asked.who().orElseThrow());
    }

    static String draft(Edition edition, ParticipantCategory as, PersonId who) {
      return "inscription-" + edition.number() + '-' + as.slug() + '-' + who;
    }
  }

  @GetMapping("/{category}")
  Answer ask(
      Scene scene,
      Edition edition,
      @PathVariable String category,
      @AuthenticationPrincipal @Nullable SignedIn who,
      HttpServletRequest request) {
    return db.read(sql -> {
      var as = ParticipantCategory.shown(sql, edition.id(), category);
      if (as.isEmpty()) {
        return Answer.notThere();
      }
      var openness = as.get().at(clock.instant());
      if (!openness.takes()) {
        return Answer.page(page(scene, Sure.closed(edition, as.get(), openness), NONE));
      }
      if (who == null) {
        return Answer.seeOther(signIn(as.get()));
      }
      if (Registration.of(sql, edition.id(), who.id()).isPresent()) {
        return Answer.seeOther(OwnPages.PATH);
      }
      var form = Form.showing(Map.of("name", who.shownName()));
      laidAside
          .find(sql, DraftPages.by(edition, as.get(), who, request))
          .ifPresent(draft -> {
            draft.fields().forEach(form::put);
            form.put(DraftPages.WORD, "on");
          });
      return Answer.page(page(scene, sure(sql, edition, as.get(), who), form));
    });
  }

  private static String signIn(ParticipantCategory as) {
    return "/connexion?vers=" + PATH + '/' + as.slug();
  }

  private Sure sure(DSLContext sql, Edition edition, ParticipantCategory as, SignedIn who) {
    var sheet = Sheet.of(sql, CategoryQuestions.of(as.id()), edition);
    return new Sure(
        edition,
        as,
        as.at(clock.instant()),
        new Sure.Asked(Optional.of(who.id()), persons.contacts(sql, who.id()), sheet));
  }

  private static Answer.Template page(Scene scene, Sure sure, Form form) {
    return (out, no) -> JtecheckGenerated.render(out, no, scene, sure, form);
  }

  @PostMapping("/{category}")
  Answer register(
      Scene scene,
      Edition edition,
      @PathVariable String category,
      @AuthenticationPrincipal @Nullable SignedIn who,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    var as = db.read(sql -> ParticipantCategory.shown(sql, edition.id(), category));
    if (as.isEmpty()) {
      return Answer.notThere();
    }
    var by = DraftPages.by(edition, as.get(), who, request);
    if (who == null) {
      var sheet = db.read(sql -> Sheet.of(sql, CategoryQuestions.of(as.get().id()), edition));
      ResumeCookie.give(laidAside.keep(by, sheet, form), request, response);
      return Answer.seeOther(signIn(as.get()));
    }
    var sure = db.read(sql -> sure(sql, edition, as.get(), who));
    var sheet = sure.asked().sheet();
    var name = form.text("name", Persons.LONGEST_NAME);
    var filled = Filled.read(form, sheet);
    if (!form.isRight()) {
      return Answer.refused(page(scene, sure, sheet.labelled(form, scene)));
    }
    var made =
        registering.register(
            edition.id(),
            as.get(),
            who.id(),
            (unit, one) -> {
              var respondent = CategoryQuestions.respondent(one);
              Answers.write(
                  unit, sheet, new Answers.By(respondent, who.id(), clock.instant()), filled);
              laidAside.drop(unit, by.code());
            });
    if (made.isEmpty()) {
      return closed(scene, edition, as.get());
    }
    ResumeCookie.forget(request, response);
    return done(name, who);
  }

  private Answer done(String name, SignedIn who) {
    if (!name.equals(who.shownName())) {
      db.run(unit -> persons.correct(unit, who.id(), name, who.person().lang()));
    }
    return Answer.seeOther(OwnPages.PATH + "?fait=1");
  }

  /// It closed while the page was open.
  private Answer closed(Scene scene, Edition edition, ParticipantCategory as) {
    return db.read(sql -> ParticipantCategory.shown(sql, edition.id(), as.slug()))
        .map(now -> Sure.closed(edition, now, now.at(clock.instant())))
        .filter(now -> !now.openness().takes())
        .<Answer>map(now -> Answer.refused(page(scene, now, NONE)))
        .orElseGet(Answer::notThere);
  }
}
