package org.toguna.signin;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.people.RoleGrants;
import org.toguna.signin.passkey.Passkeys;

/// The second proofs a person has. Whoever has one must show it before any is added or taken away,
/// and whoever holds a role keeps at least one.
@Component
class SecondProofs {
  private final Db db;
  private final OtpApps apps;
  private final Passkeys passkeys;

  SecondProofs(Db db, OtpApps apps, Passkeys passkeys) {
    this.db = db;
    this.apps = apps;
    this.passkeys = passkeys;
  }

  /// An app or not, how many keys, how many recovery codes that open yet.
  record Held(boolean app, int keys, int codes) {
    /// Something that is typed can prove who it is.
    boolean typed() {
      return app || (keys > 0 && codes > 0);
    }

    int count() {
      return keys + (app ? 1 : 0);
    }

    boolean any() {
      return count() > 0;
    }
  }

  Held of(DSLContext sql, PersonId person) {
    return new Held(
        apps.confirmed(sql, person), passkeys.count(sql, person), RecoveryCodes.left(sql, person));
  }

  Held of(PersonId person) {
    return db.read(sql -> of(sql, person));
  }

  /// Whether one of them must be shown first.
  boolean asked(PersonId person, @Nullable Authentication authentication) {
    return !Factor.second(authentication) && of(person).any();
  }

  /// One was taken away: recovery codes stand in for a proof, and go with the last.
  void lost(Unit unit, PersonId person) {
    if (!of(unit.sql(), person).any()) {
      RecoveryCodes.forget(unit, person);
    }
  }

  /// Whether one may go; asked in the unit of work that takes it away.
  boolean mayLoseOne(DSLContext sql, PersonId person) {
    return of(sql, person).count() > 1 || RoleGrants.held(sql, person).isEmpty();
  }
}
