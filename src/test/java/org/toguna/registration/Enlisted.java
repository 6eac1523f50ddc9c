package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.toguna.edition.Edition;
import org.toguna.people.PersonId;
import org.toguna.testing.Somebody;
import org.toguna.testing.TestSite;

/// People who are registered and hold a badge, for the tests of slices above.
public final class Enlisted {
  private Enlisted() {}

  /// Somebody new, registered in a category that lets everybody in at once.
  public static PersonId in(
      TestSite site, Edition edition, String slug, String name, String phone) {
    var person = Somebody.known(site, name, phone);
    var category =
        site.db()
            .read(sql ->
                ParticipantCategory.of(sql, edition.id()).stream()
                    .filter(one -> one.slug().equals(slug))
                    .findFirst()
                    .orElseThrow());
    var wanted = new Registering.Wanted(category, ComingDays.read(""));
    assertThat(site.bean(Registering.class).register(edition.id(), wanted, person)).isPresent();
    site.bean(MissingBadges.class).run();
    return person;
  }
}
