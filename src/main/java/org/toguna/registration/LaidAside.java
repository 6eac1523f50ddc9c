package org.toguna.registration;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.RateLimits;
import org.toguna.kit.web.TooOften;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.question.Drafts;
import org.toguna.question.Drafts.Draft;
import org.toguna.question.Filling;
import org.toguna.question.Sheet;

/// Registration forms that are laid aside and taken up again. What somebody laid aside while signed
/// in comes back to that person alone.
@Component
class LaidAside {
  private static final Duration WHILE = Duration.ofMinutes(10);
  private static final int KEPT_FROM_ONE_PLACE = 300;
  private static final int PAPERS_FROM_ONE_PLACE = 60;
  private static final int TRIED_FROM_ONE_PLACE = 120;

  private final Db db;
  private final Drafts drafts;
  private final RegistrationLetters letters;
  private final RateLimits limits;
  private final Filling filling;

  LaidAside(Db db, Drafts drafts, RegistrationLetters letters, RateLimits limits, Filling filling) {
    this.filling = filling;
    this.db = db;
    this.drafts = drafts;
    this.letters = letters;
    this.limits = limits;
  }

  /// For which category, by whom, from where, and the code this browser has already.
  record By(
      Edition edition,
      ParticipantCategory as,
      Optional<PersonId> who,
      String place,
      Optional<String> code) {}

  /// What lies under a code for this category and this person.
  Optional<Draft> find(DSLContext sql, By by) {
    return by.code()
        .flatMap(code -> drafts.find(sql, code))
        .filter(draft -> draft.owner().equals(CategoryQuestions.of(by.as().id())))
        .filter(draft -> draft.person().isEmpty() || draft.person().equals(by.who()));
  }

  /// What lies under a code that somebody typed; a wrong one and one whose days are over look
  /// alike.
  Optional<Draft> tried(DSLContext sql, String typed, String place, Optional<PersonId> who) {
    if (!limits.allows("resume " + place, TRIED_FROM_ONE_PLACE, WHILE)) {
      throw new TooOften();
    }
    return drafts
        .find(sql, Drafts.typed(typed))
        .filter(draft -> draft.person().isEmpty() || who.isEmpty() || draft.person().equals(who));
  }

  /// Lays the form aside, over what this browser laid aside before; answers its code, which is also
  /// sent to whoever is signed in, once.
  String keep(By by, Sheet sheet, Form form) {
    if (!limits.allows("laid aside " + by.place(), KEPT_FROM_ONE_PLACE, WHILE)) {
      throw new TooOften();
    }
    boolean untold = own(by);
    var documents = documents(by, sheet, form);
    return db.write(unit -> {
      var typed = typed(sheet, Sure.Chosen.of(unit.sql(), by.as()), form);
      var draft = new Draft(sheet.owner(), by.who(), typed);
      var before = find(unit.sql(), by);
      var code = before.flatMap(any -> by.code()).orElseGet(() -> drafts.fresh(form.once()));
      boolean told = !untold && drafts.find(unit.sql(), code).flatMap(Draft::person).isPresent();
      drafts.keep(unit, code, draft, documents);
      if (!told) {
        by.who().ifPresent(who -> letters.laidAside(unit, by.edition(), who, code));
      }
      return code;
    });
  }

  /// Whose it is is not known before somebody signs in, so that without a name there is a limit on
  /// what may come from one place; beyond it documents are handed in afterwards.
  private List<String> documents(By by, Sheet sheet, Form form) {
    var brake = "papers laid aside " + by.place();
    boolean braked =
        sheet.hasDocuments()
            && by.who().isEmpty()
            && !limits.allows(brake, PAPERS_FROM_ONE_PLACE, WHILE);
    if (braked) {
      sheet.withoutDocuments(form);
      return List.of();
    }
    return filling.take(form, sheet);
  }

  /// What this browser laid aside before anybody was signed in becomes the person's, documents and
  /// all; false if there is nothing of the kind.
  boolean own(By by) {
    var nobodys =
        by.code()
            .filter(code ->
                db.read(sql -> find(sql, by)).filter(one -> one.person().isEmpty()).isPresent());
    return by.who().isPresent()
        && nobodys.isPresent()
        && db.write(unit -> drafts.own(unit, nobodys.get(), by.who().get()));
  }

  private static Map<String, String> typed(Sheet sheet, Sure.Chosen chosen, Form form) {
    var typed = new HashMap<>(sheet.typed(form));
    chosen.days().stream()
        .map(day -> RegisterPages.DAY + day.date())
        .filter(form::ticked)
        .forEach(day -> typed.put(day, "on"));
    var name = form.value("name");
    typed.put("name", name.substring(0, Math.min(Persons.LONGEST_NAME, name.length())));
    return typed;
  }

  void drop(By by) {
    by.code()
        .filter(code -> db.read(sql -> find(sql, by)).isPresent())
        .ifPresent(code -> db.run(unit -> drafts.drop(unit, code)));
  }
}
