package org.toguna.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.toguna.kit.base.Lang;
import org.toguna.kit.journal.Actor;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Role;
import org.toguna.people.RoleGrants;
import org.toguna.testing.Guest;
import org.toguna.testing.TestSite;

/// Browsers that are signed in without going through the pages.
public final class SignedInGuest {
  private SignedInGuest() {}

  public static Guest of(TestSite site, boolean secondFactor, Role... roles) {
    var person =
        site.db()
            .write(unit -> {
              var id = site.bean(Persons.class).add(unit, "Oumou Sangaré", Lang.FR, false);
              for (Role role : roles) {
                site.bean(RoleGrants.class).grant(unit, Actor.COMMAND_LINE, id, role);
              }
              return id;
            });
    return of(site, person, secondFactor);
  }

  public static Guest of(TestSite site, PersonId person, boolean secondFactor) {
    var sessions = site.bean(Sessions.class);
    var now = site.bean(Clock.class).instant();
    var session = sessions.createSession();
    var factors = new HashMap<String, Instant>(Map.of(Factor.CODE.name(), now));
    if (secondFactor) {
      factors.put(Factor.APP.name(), now);
    }
    session.setAttribute(SignIns.PERSON, person.toString());
    session.setAttribute(SignIns.FACTORS, factors);
    sessions.save(session);
    return site.guest().with("toguna", session.getId());
  }
}
