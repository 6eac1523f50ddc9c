package org.toguna.signin;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Entry;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Role;
import org.toguna.people.RoleGrants;
import org.toguna.signin.passkey.Passkey;
import org.toguna.signin.passkey.Passkeys;
import org.toguna.testing.Guest;
import org.toguna.testing.TestSite;

/// A site with its doors, and what people do there with their keys.
final class KeyStory implements AutoCloseable {
  static final String KEYS = "/mon-espace/securite/cles";
  static final String ENTER = "/connexion/cle";
  static final String SECOND = "/connexion/seconde/cle";

  final TestSite site;

  KeyStory(Db.Engine engine, String... settings) {
    site = TestSite.guarded(engine, settings);
  }

  PersonId person(String name, Role... roles) {
    return site.db()
        .write(unit -> {
          var id = site.bean(Persons.class).add(unit, name, Lang.FR, false);
          for (Role role : roles) {
            site.bean(RoleGrants.class).grant(unit, Actor.COMMAND_LINE, id, role);
          }
          return id;
        });
  }

  /// A browser in which the person typed a code.
  Guest withCode(PersonId person) {
    return SignedInGuest.of(site, person, false);
  }

  Device phone() {
    return new Device(site.origin());
  }

  static String asked(Guest guest, String where) {
    var answer = guest.post(where + "/demande", Map.of());
    if (answer.statusCode() != 200) {
      throw new AssertionError(where + " asks nothing: " + answer.statusCode());
    }
    return answer.body();
  }

  static HttpResponse<String> add(Guest guest, Device device) {
    var reply = device.add(asked(guest, KEYS));
    var answer = guest.post(KEYS, Map.of("label", "Téléphone d’Awa", "reply", reply));
    // As a browser does: the next form carries a new token.
    guest.get(KEYS);
    return answer;
  }

  static HttpResponse<String> show(Guest guest, Device device, String where) {
    return reply(guest, where, device.show(asked(guest, where)));
  }

  static HttpResponse<String> reply(Guest guest, String where, String reply) {
    return guest.post(where, Map.of("reply", reply));
  }

  List<Passkey> keys(PersonId person) {
    return site.db().read(sql -> site.bean(Passkeys.class).of(sql, person));
  }

  List<String> noted(PersonId person) {
    return site
        .db()
        .read(sql -> site.bean(Journal.class).of(sql, Subject.of("person", person)))
        .stream()
        .map(Entry::verb)
        .toList();
  }

  @Override
  public void close() {
    site.close();
  }
}
