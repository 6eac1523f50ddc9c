package org.toguna.myspace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.toguna.edition.Editions;
import org.toguna.edition.Publisher;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.RateLimits;
import org.toguna.kit.web.TooOften;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Whom;

/// Asks every slice what it holds about a person.
@Component
class Dossiers {
  private static final int MOST = 30;
  private static final Duration WHILE = Duration.ofMinutes(10);

  private final Db db;
  private final Persons persons;
  private final ObjectProvider<Held> held;
  private final RateLimits limits;

  Dossiers(Db db, Persons persons, ObjectProvider<Held> held, RateLimits limits) {
    this.db = db;
    this.persons = persons;
    this.held = held;
    this.limits = limits;
  }

  /// The person's dossier; nothing once it was erased.
  ///
  /// @throws TooOften if the person asks again and again: it is work
  Optional<Dossier> of(PersonId person) {
    if (!limits.allows("dossier " + person, MOST, WHILE)) {
      throw new TooOften();
    }
    return db.read(sql -> of(sql, person));
  }

  /// For whoever runs the installation: nobody counts how often it is asked for.
  Optional<Dossier> of(DSLContext sql, PersonId person) {
    return persons.whom(sql, person).map(whom -> dossier(sql, whom));
  }

  private Dossier dossier(DSLContext sql, Whom whom) {
    List<Holding> all =
        held.orderedStream().flatMap(slice -> slice.about(sql, whom).stream()).toList();
    return new Dossier(whom, keeper(sql), all);
  }

  private static Dossier.Keeper keeper(DSLContext sql) {
    var publisher = Publisher.of(sql);
    return new Dossier.Keeper(
        publisher.name(),
        publisher.contact().reachedAt(),
        Editions.current(sql).map(edition -> edition.wording().organiser()).orElse(Words.NONE));
  }
}
