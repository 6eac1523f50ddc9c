package org.toguna.signin.passkey;

import static org.toguna.tables.Tables.PASSKEY;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;

/// The library's keys in our table. It calls [#save] once a signature is found right: a key that is
/// not there yet is added, one that is there has been used.
@Component
class StoredCredentials implements UserCredentialRepository {
  private final Db db;
  private final Passkeys passkeys;
  private final Clock clock;

  StoredCredentials(Db db, Passkeys passkeys, Clock clock) {
    this.db = db;
    this.passkeys = passkeys;
    this.clock = clock;
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return db.read(sql -> sql.fetchOptional(PASSKEY, PASSKEY.CREDENTIAL.eq(id.toBase64UrlString())))
        .map(KeyRow::read)
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return Handle.read(handle)
        .map(person ->
            db.read(sql ->
                sql.selectFrom(PASSKEY)
                    .where(PASSKEY.PERSON_ID.eq(person))
                    .orderBy(PASSKEY.MADE_AT, PASSKEY.ID)
                    .fetch(KeyRow::read)))
        .orElse(List.of());
  }

  @Override
  public void save(CredentialRecord key) {
    db.run(unit -> {
      var credential = PASSKEY.CREDENTIAL.eq(key.getCredentialId().toBase64UrlString());
      if (unit.sql().fetchExists(PASSKEY, credential)) {
        used(unit, key);
      } else {
        added(unit, key);
      }
    });
  }

  private void added(Unit unit, CredentialRecord key) {
    var row = KeyRow.of(key);
    if (passkeys.count(unit.sql(), row.getPersonId()) >= Passkeys.MOST) {
      throw new IllegalArgumentException("Nobody needs so many keys");
    }
    row.setId(Ids.next());
    row.setMadeAt(clock.instant());
    unit.sql().insertInto(PASSKEY).set(row).execute();
    passkeys.note(unit, row.getPersonId(), "passkey-added");
  }

  /// A count that does not grow was signed by a copy of the key, unless the device does not count
  /// at all (WebAuthn §6.1.1). The library looks first; of two at once, this lets one in.
  private void used(Unit unit, CredentialRecord key) {
    long count = key.getSignatureCount();
    var counted = PASSKEY.SIGNATURE_COUNT.lt(count);
    var credential = PASSKEY.CREDENTIAL.eq(key.getCredentialId().toBase64UrlString());
    boolean first = unit.sql().fetchExists(PASSKEY, credential.and(PASSKEY.USED_AT.isNull()));
    int moved =
        unit.sql()
            .update(PASSKEY)
            .set(PASSKEY.SIGNATURE_COUNT, count)
            .set(PASSKEY.USED_AT, clock.instant())
            .where(credential)
            .and(count == 0 ? counted.or(PASSKEY.SIGNATURE_COUNT.eq(0L)) : counted)
            .execute();
    if (moved == 0) {
      throw new IllegalArgumentException("The key's count went back");
    }
    if (first) {
      passkeys.note(unit, KeyRow.owner(key), "passkey-used");
    }
  }

  /// [Passkeys] removes them, from the person's own list.
  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException();
  }
}
