package org.toguna.testing;

import org.toguna.kit.base.Lang;
import org.toguna.people.Addresses;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// People whom a site knows before a test begins.
public final class Somebody {
  private Somebody() {}

  /// Somebody with this name who reads French and is reached here.
  public static PersonId known(TestSite site, String name, String address) {
    var persons = site.bean(Persons.class);
    return site.db()
        .write(unit -> {
          var id = persons.add(unit, name, Lang.FR, false);
          persons.reach(unit, id, Addresses.read(address).orElseThrow());
          return id;
        });
  }
}
