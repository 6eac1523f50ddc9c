package org.toguna.delegation;

import java.time.LocalDate;
import java.util.List;
import org.toguna.edition.Edition;
import org.toguna.edition.GuestCountry;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.web.Written;

/// All that the template asks while it writes an invitation letter: to one member, or to the head
/// for all of them.
record Invitation(Edition edition, Delegation delegation, To to, Wording wording) {
  /// Whom it names; `alone` if it is one member's own letter.
  record To(String head, List<Member> members, boolean alone) {}

  record Wording(Lang lang, Texts texts, LocalDate written) {}

  String say(String key, Object... values) {
    return wording.texts().say(wording.lang(), key, values);
  }

  Lang lang() {
    return wording.lang();
  }

  private Written written() {
    return new Written(lang(), edition.period().zone());
  }

  /// « République du Mali », or the country's plain name where the State's is not known here.
  String state() {
    var country = edition.venue().country();
    var key = "delegation.letter.state." + country;
    return wording.texts().has(Lang.FR, key) ? say(key) : GuestCountry.countryName(country, lang());
  }

  /// Empty where it is not known here.
  String motto() {
    var key = "delegation.letter.motto." + edition.venue().country();
    return wording.texts().has(Lang.FR, key) ? say(key) : "";
  }

  String organiser() {
    return edition.wording().organiser().unbroken(lang());
  }

  String event() {
    return edition.wording().name().unbroken(lang());
  }

  String nth() {
    return say("edition.nth", edition.number());
  }

  /// « du 29 au 31 janvier 2026 ».
  String when() {
    var from = edition.period().from();
    var to = edition.period().to();
    if (from.equals(to)) {
      return say("delegation.letter.on", written().date(from));
    }
    boolean sameMonth = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
    return say(
        "delegation.letter.span",
        sameMonth ? ordinal(from) : written().date(from),
        written().date(to));
  }

  private String ordinal(LocalDate day) {
    var whole = written().date(day);
    return whole.substring(0, whole.indexOf(' '));
  }

  /// « à Bamako, au lieu suivant : … », as far as both are known.
  String where() {
    var venue = edition.venue();
    if (venue.name().isEmpty()) {
      return venue.city().isEmpty() ? "" : say("delegation.letter.in", venue.city());
    }
    return venue.city().isEmpty()
        ? say("delegation.letter.venue", venue.name())
        : say("delegation.letter.where", venue.city(), venue.name());
  }

  String dated() {
    var day = written().date(wording.written());
    var city = edition.venue().city();
    return city.isEmpty() ? day : say("delegation.letter.dated", city, day);
  }

  String name() {
    return delegation.name(lang());
  }

  String dear() {
    return switch (delegation.called().level()) {
      case STATE, MINISTER ->
          say(to.alone() ? "delegation.letter.dear" : "delegation.letter.excellency");
      case SECRETARY_GENERAL, DIRECTOR, MEMBER -> say("delegation.letter.dear");
    };
  }
}
