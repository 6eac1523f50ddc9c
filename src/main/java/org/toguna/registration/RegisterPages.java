package org.toguna.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.toguna.people.Persons;
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
  private final Clock clock;

  RegisterPages(Db db, Registering registering, Persons persons, Clock clock) {
    this.db = db;
    this.registering = registering;
    this.persons = persons;
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

  /// What the page before the last step shows.
  record Sure(Edition edition, ParticipantCategory as, Openness openness, List<Contact> contacts) {}

  @GetMapping("/{category}")
  Answer ask(
      Scene scene,
      Edition edition,
      @PathVariable String category,
      @AuthenticationPrincipal @Nullable SignedIn who) {
    return db.read(sql -> {
      var as = ParticipantCategory.shown(sql, edition.id(), category);
      if (as.isEmpty()) {
        return Answer.notThere();
      }
      var openness = as.get().at(clock.instant());
      if (!openness.takes()) {
        return Answer.page(page(scene, new Sure(edition, as.get(), openness, List.of()), NONE));
      }
      if (who == null) {
        return Answer.seeOther(signIn(as.get()));
      }
      if (Registration.of(sql, edition.id(), who.id()).isPresent()) {
        return Answer.seeOther(OwnPages.PATH);
      }
      var form = Form.showing(Map.of("name", who.shownName()));
      return Answer.page(page(scene, sure(sql, edition, as.get(), who), form));
    });
  }

  private static String signIn(ParticipantCategory as) {
    return "/connexion?vers=" + PATH + '/' + as.slug();
  }

  private Sure sure(DSLContext sql, Edition edition, ParticipantCategory as, SignedIn who) {
    return new Sure(edition, as, as.at(clock.instant()), persons.contacts(sql, who.id()));
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
      Form form) {
    var as = db.read(sql -> ParticipantCategory.shown(sql, edition.id(), category));
    if (as.isEmpty()) {
      return Answer.notThere();
    }
    if (who == null) {
      return Answer.seeOther(signIn(as.get()));
    }
    var name = form.text("name", Persons.LONGEST_NAME);
    if (!form.isRight()) {
      return Answer.refused(page(scene, db.read(sql -> sure(sql, edition, as.get(), who)), form));
    }
    var made = registering.register(edition.id(), as.get(), who.id());
    return made.isPresent() ? done(name, who) : closed(scene, edition, as.get());
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
        .map(now -> new Sure(edition, now, now.at(clock.instant()), List.of()))
        .filter(now -> !now.openness().takes())
        .<Answer>map(now -> Answer.refused(page(scene, now, NONE)))
        .orElseGet(Answer::notThere);
  }
}
