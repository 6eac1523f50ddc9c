package org.toguna.registration;

import static org.toguna.tables.Tables.REGISTRATION_BODY;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.edition.GuestCountry;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Unit;
import org.toguna.question.BadgeAnswers;

/// What a badge says of where somebody comes from: what whoever brought the person said of it, and
/// otherwise what the person answered to the question its category prints.
record BadgeLines(String body, String country) {
  private static final BadgeLines NONE = new BadgeLines("", "");

  static BadgeLines of(DSLContext sql, UUID registration, Lang lang) {
    return of(sql, List.of(registration), lang).getOrDefault(registration, NONE);
  }

  /// Those of registrations of which anything is known.
  static Map<UUID, BadgeLines> of(DSLContext sql, Collection<UUID> registrations, Lang lang) {
    var lines = new HashMap<UUID, BadgeLines>();
    BadgeAnswers.of(sql, CategoryQuestions.ANSWERED_FOR, registrations, lang)
        .forEach((id, said) -> lines.put(id, new BadgeLines(said.body(), said.country())));
    sql.selectFrom(REGISTRATION_BODY)
        .where(REGISTRATION_BODY.REGISTRATION_ID.in(registrations))
        .forEach(row -> {
          var country = GuestCountry.countryName(row.getCountry(), lang);
          lines.merge(
              row.getRegistrationId(),
              new BadgeLines(row.getBody(), country),
              (answered, told) -> told.or(answered));
        });
    return lines;
  }

  private BadgeLines or(BadgeLines other) {
    return new BadgeLines(
        body.isEmpty() ? other.body : body, country.isEmpty() ? other.country : country);
  }

  /// Keeps what whoever brought the person says of it; empty words take it away.
  static void keep(Unit unit, UUID registration, String body, String country) {
    if (body.isEmpty() && country.isEmpty()) {
      unit.sql()
          .deleteFrom(REGISTRATION_BODY)
          .where(REGISTRATION_BODY.REGISTRATION_ID.eq(registration))
          .execute();
      return;
    }
    unit.sql()
        .insertInto(REGISTRATION_BODY)
        .set(REGISTRATION_BODY.REGISTRATION_ID, registration)
        .set(REGISTRATION_BODY.BODY, body)
        .set(REGISTRATION_BODY.COUNTRY, country)
        .onConflict(REGISTRATION_BODY.REGISTRATION_ID)
        .doUpdate()
        .set(REGISTRATION_BODY.BODY, body)
        .set(REGISTRATION_BODY.COUNTRY, country)
        .execute();
  }
}
