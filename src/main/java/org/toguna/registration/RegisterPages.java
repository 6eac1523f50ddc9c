package org.toguna.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /// Addresses below it that are no category's.
  static final Set<String> RESERVED = Set.of("invitation");

  /// How long the list may say of a category that it still has places: registering itself is exact.
  private static final int KEPT_SECONDS = 20;

  /// The days' group, and the beginning of each day's name in the form.
  static final String DAYS = "days";

  static final String DAY = DAYS + '.';

  private static final Form NONE = Form.showing(Map.of());

  private final Db db;
  private final Registering registering;
  private final Badging badging;
  private final Persons persons;
  private final Clock clock;

  RegisterPages(Db db, Registering registering, Badging badging, Persons persons, Clock clock) {
    this.db = db;
    this.registering = registering;
    this.badging = badging;
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
  record Sure(Edition edition, Chosen chosen, Openness openness, List<Contact> contacts) {
    ParticipantCategory as() {
      return chosen.category();
    }
  }

  /// The category that was chosen; its days where the person may say which ones it comes.
  record Chosen(ParticipantCategory category, List<CategoryDay> days) {
    static Chosen of(DSLContext sql, ParticipantCategory category) {
      var days = CategoryDay.of(sql, category.id());
      boolean counted = days.stream().anyMatch(day -> day.quota().isPresent());
      return new Chosen(category, counted ? days : List.of());
    }
  }

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
        var closed = new Sure(edition, Chosen.of(sql, as.get()), openness, List.of());
        return Answer.page(page(scene, closed, NONE));
      }
      if (who == null) {
        return Answer.seeOther(signIn(as.get()));
      }
      if (Registration.of(sql, edition.id(), who.id()).isPresent()) {
        return Answer.seeOther(OwnPages.PATH);
      }
      var sure = sure(sql, edition, as.get(), who);
      return Answer.page(page(scene, sure, Form.showing(begun(sure, who))));
    });
  }

  /// Its name, and every day that has room.
  private static Map<String, String> begun(Sure sure, SignedIn who) {
    var values = new TreeMap<String, String>();
    values.put("name", who.shownName());
    sure.chosen().days().stream()
        .filter(day -> day.isOpenToAll() || sure.openness() == Openness.FULL)
        .forEach(day -> values.put(DAY + day.date(), "on"));
    return values;
  }

  private static String signIn(ParticipantCategory as) {
    return "/connexion?vers=" + PATH + '/' + as.slug();
  }

  private Sure sure(DSLContext sql, Edition edition, ParticipantCategory as, SignedIn who) {
    var contacts = persons.contacts(sql, who.id());
    return new Sure(edition, Chosen.of(sql, as), as.at(clock.instant()), contacts);
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
    var sure = db.read(sql -> sure(sql, edition, as.get(), who));
    var name = form.text("name", Persons.LONGEST_NAME);
    var days = days(form, sure.chosen());
    if (!form.isRight()) {
      return Answer.refused(page(scene, sure, form));
    }
    var wanted = new Registering.Wanted(as.get(), days);
    return registering
        .register(edition.id(), wanted, who.id())
        .map(made -> done(made, name, who))
        .orElseGet(() -> closed(scene, edition, as.get()));
  }

  private static ComingDays days(Form form, Chosen chosen) {
    var days = new TreeSet<LocalDate>();
    for (CategoryDay day : chosen.days()) {
      if (form.ticked(DAY + day.date())) {
        days.add(day.date());
      }
    }
    if (days.isEmpty() && !chosen.days().isEmpty()) {
      form.wrong(DAYS, "registration.days.none");
    }
    return new ComingDays(days);
  }

  /// The name first: the badge is made for it.
  private Answer done(Registration made, String name, SignedIn who) {
    db.run(unit -> {
      if (!name.equals(who.shownName())) {
        persons.correct(unit, who.id(), name, who.person().lang());
      }
      badging.issue(unit, made);
    });
    return Answer.seeOther(OwnPages.PATH + "?fait=1");
  }

  /// It closed while the page was open.
  private Answer closed(Scene scene, Edition edition, ParticipantCategory as) {
    return db.read(sql -> ParticipantCategory.shown(sql, edition.id(), as.slug()))
        .map(now ->
            new Sure(edition, new Chosen(now, List.of()), now.at(clock.instant()), List.of()))
        .filter(now -> !now.openness().takes())
        .<Answer>map(now -> Answer.refused(page(scene, now, NONE)))
        .orElseGet(Answer::notThere);
  }
}
