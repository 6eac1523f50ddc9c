package org.toguna.signin;

import static org.toguna.tables.Tables.SIGNIN_KEY;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Db;

/// Nodes of one PostgreSQL database have one key: a node with another one does not start. An
/// embedded database has its key in its own folder.
@Component
class SharedKey implements SmartInitializingSingleton {
  private static final int ONLY = 1;

  private final Db db;
  private final String fingerprint;

  SharedKey(Db db, Keys keys) {
    this.db = db;
    this.fingerprint = keys.fingerprint("shared key", "toguna");
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (db.engine() == Db.Engine.POSTGRES) {
      check();
    }
  }

  void check() {
    var known =
        db.write(unit -> {
          unit.sql()
              .insertInto(SIGNIN_KEY)
              .set(SIGNIN_KEY.ID, ONLY)
              .set(SIGNIN_KEY.FINGERPRINT, fingerprint)
              .onConflictDoNothing()
              .execute();
          return unit.sql().fetchSingle(SIGNIN_KEY).getFingerprint();
        });
    if (!known.equals(fingerprint)) {
      throw new BadInput(
          "TOGUNA_KEY is not the key this database was first served with; give every node the same"
              + " one");
    }
  }
}
