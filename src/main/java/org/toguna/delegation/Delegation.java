package org.toguna.delegation;

import static org.toguna.tables.Tables.DELEGATION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.edition.GuestCountry;
import org.toguna.kit.base.Lang;
import org.toguna.people.PersonId;
import org.toguna.tables.tables.records.DelegationRecord;

/// People who come together under one head.
record Delegation(UUID id, EditionId edition, Called called, Room room, Optional<PersonId> head) {
  enum Kind {
    /// Sent by a country.
    DELEGATION,
    /// Sent by an institution.
    GROUP;

    String key() {
      return "delegation.kind." + name();
    }
  }

  /// How it is received, the highest first.
  enum Level {
    STATE,
    MINISTER,
    SECRETARY_GENERAL,
    DIRECTOR,
    MEMBER;

    String key() {
      return "delegation.level." + name();
    }
  }

  /// Whose it is: an ISO country code, an institution, or both; one may be empty.
  record Called(Kind kind, String country, String body, Level level) {
    String name(Lang lang) {
      return Stream.of(GuestCountry.countryName(country, lang), body)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" · "));
    }
  }

  /// As whom its members come, how many at most, until when they may be named.
  record Room(UUID category, int quota, Instant closes) {}

  String name(Lang lang) {
    return called.name(lang);
  }

  boolean isOpen(Instant now) {
    return now.isBefore(room.closes());
  }

  static Optional<Delegation> find(DSLContext sql, EditionId edition, UUID id) {
    return sql.fetchOptional(
            DELEGATION, DELEGATION.ID.eq(id).and(DELEGATION.EDITION_ID.eq(edition)))
        .map(Delegation::of);
  }

  /// For its head alone: to everybody else it is not there.
  static Optional<Delegation> headed(DSLContext sql, PersonId head, UUID id) {
    return sql.fetchOptional(DELEGATION, DELEGATION.ID.eq(id).and(DELEGATION.PERSON_ID.eq(head)))
        .map(Delegation::of);
  }

  /// The newest first.
  static List<Delegation> headedBy(DSLContext sql, PersonId head) {
    return sql.selectFrom(DELEGATION)
        .where(DELEGATION.PERSON_ID.eq(head))
        .orderBy(DELEGATION.ID.desc())
        .fetch(Delegation::of);
  }

  /// An edition's, as they were added.
  static List<Delegation> of(DSLContext sql, EditionId edition) {
    return sql.selectFrom(DELEGATION)
        .where(DELEGATION.EDITION_ID.eq(edition))
        .orderBy(DELEGATION.ID)
        .fetch(Delegation::of);
  }

  static Delegation of(DelegationRecord row) {
    return new Delegation(
        row.getId(),
        row.getEditionId(),
        new Called(
            Kind.valueOf(row.getKind()),
            row.getCountry(),
            row.getBody(),
            Level.valueOf(row.getProtocol())),
        new Room(row.getCategoryId(), row.getQuota(), row.getClosesAt()),
        Optional.ofNullable(row.getPersonId()));
  }
}
