package org.toguna.signin;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;
import org.toguna.signin.outside.OutsideAccounts;
import org.toguna.signin.outside.Vouched;

/// Ties an account elsewhere to the proof that a browser holds, and then to the person it lets in.
@Component
class Vouchers {
  private final OutsideAccounts accounts;
  private final Keys keys;

  Vouchers(OutsideAccounts accounts, Keys keys) {
    this.accounts = accounts;
    this.keys = keys;
  }

  private String hash(String holder) {
    return keys.fingerprint("outside holder", holder);
  }

  Optional<PersonId> owner(DSLContext sql, Vouched account) {
    return accounts.owner(sql, account);
  }

  void used(Unit unit, Vouched account) {
    accounts.used(unit, account);
  }

  void hold(Unit unit, Vouched account, String holder) {
    accounts.hold(unit, account, hash(holder));
  }

  void link(Unit unit, String holder, PersonId person) {
    accounts.link(unit, hash(holder), person);
  }
}
