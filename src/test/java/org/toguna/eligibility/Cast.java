package org.toguna.eligibility;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.toguna.application.OpenCall;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.people.PersonId;
import org.toguna.people.Role;
import org.toguna.people.RoleGrants;
import org.toguna.signin.SignedInGuest;
import org.toguna.testing.Guest;

/// Two who organise and two who enter, before the desk of an open call.
@SuppressWarnings("NullAway.Init") // signed in before anybody sees it
final class Cast {
  final OpenCall call;
  final Desk desk;
  Guest moussa;
  Guest aicha;
  Guest awa;
  Guest fanta;
  private final Map<String, PersonId> people = new HashMap<>();

  private Cast(OpenCall call) {
    this.call = call;
    this.desk = new Desk(call);
  }

  static Cast on(Db.Engine engine) {
    var cast = new Cast(OpenCall.on(engine));
    cast.at(OpenCall.IN_TIME);
    return cast;
  }

  /// Sets the clock; everybody signs in then.
  void at(Instant now) {
    call.clock.set(now);
    moussa = signedIn("Moussa Sidibé", "+22370112211", Role.ORGANISER);
    aicha = signedIn("Aïcha Maïga", "+22370112222", Role.ORGANISER);
    awa = signedIn("Awa Dembélé", "+22370112233");
    fanta = signedIn("Fanta Koné", "+22370112244");
  }

  private Guest signedIn(String name, String phone, Role... roles) {
    var person = people.computeIfAbsent(name, _ -> known(name, phone, roles));
    return SignedInGuest.of(call.site, person, roles.length > 0);
  }

  private PersonId known(String name, String phone, Role... roles) {
    var id = call.person(name, phone);
    var grants = call.site.bean(RoleGrants.class);
    for (Role role : roles) {
      call.site.db().run(unit -> grants.grant(unit, Actor.COMMAND_LINE, id, role));
    }
    return id;
  }
}
