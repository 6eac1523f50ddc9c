package org.toguna.registration;

import org.toguna.edition.Edition;
import org.toguna.kit.base.Lang;
import org.toguna.people.Addresses;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.testing.TestSite;

/// People who are registered and hold a badge, for the tests of slices above.
public final class Enlisted {
  private Enlisted() {}

  /// Somebody new, registered in a category that lets everybody in at once.
  public static PersonId in(
      TestSite site, Edition edition, String slug, String name, String phone) {
    var persons = site.bean(Persons.class);
    var person =
        site.db()
            .write(unit -> {
              var id = persons.add(unit, name, Lang.FR, false);
              persons.reach(unit, id, Addresses.read(phone).orElseThrow());
              return id;
            });
    var category =
        site.db()
            .read(sql ->
                ParticipantCategory.of(sql, edition.id()).stream()
                    .filter(one -> one.slug().equals(slug))
                    .findFirst()
                    .orElseThrow());
    var wanted = new Registering.Wanted(category, ComingDays.read(""));
    var _ = site.bean(Registering.class).register(edition.id(), wanted, person).orElseThrow();
    site.bean(MissingBadges.class).run();
    return person;
  }
}
