package org.toguna.certificate;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.web.Written;

/// All that a certificate's paper and its verification say, in one language.
record Paper(Certificate one, Edition edition, Call call, Wording wording) {

  record Wording(Lang lang, Texts texts) {}

  static Optional<Paper> of(DSLContext sql, Certificate one, Wording wording) {
    var edition = Editions.get(sql, one.of().edition());
    return Call.find(sql, edition.id(), one.of().contest())
        .map(call -> new Paper(one, edition, call, wording));
  }

  Lang lang() {
    return wording.lang();
  }

  String say(String key, Object... values) {
    return wording.texts().say(lang(), key, values);
  }

  String contest() {
    return call.name().unbroken(lang());
  }

  String event() {
    return edition.wording().name().unbroken(lang());
  }

  String nth() {
    return say("edition.nth", edition.number());
  }

  /// The prize's name as the rule book has it now.
  String prize() {
    var slug = one.due().wording().prize();
    return call.prizes().stream()
        .filter(prize -> prize.slug().equals(slug))
        .map(prize -> prize.name().unbroken(lang()))
        .findFirst()
        .orElse(slug);
  }

  /// What it is for, in one sentence that follows the holder's name.
  String told() {
    return switch (one.due().kind()) {
      case LAUREATE -> say("certificate.told.LAUREATE", prize(), contest());
      case FINALIST -> say("certificate.told.FINALIST", contest());
      case JUROR -> say("certificate.told.JUROR", contest());
    };
  }

  String patronage() {
    return edition.wording().patronage().unbroken(lang());
  }

  String organiser() {
    return edition.wording().organiser().unbroken(lang());
  }

  /// The edition's days and its place.
  String when() {
    var days = written().span(edition.period().from(), edition.period().to());
    var city = edition.venue().city();
    return city.isEmpty() ? days : days + ", " + city;
  }

  private Written written() {
    return new Written(lang(), edition.period().zone());
  }

  String dated() {
    var zone = edition.period().zone();
    var day = written().date(LocalDate.ofInstant(one.signed().at(), zone));
    var city = edition.venue().city();
    return city.isEmpty() ? day : say("certificate.dated", city, day);
  }
}
