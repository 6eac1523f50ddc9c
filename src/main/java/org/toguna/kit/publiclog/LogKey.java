package org.toguna.kit.publiclog;

import static org.toguna.tables.Tables.PUBLICLOG_KEY;

import java.security.PrivateKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Ed25519;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Unit;

/// The journal's name and key, made with its first checkpoint and never changed: whoever keeps a
/// checkpoint keeps them with it.
@Component
class LogKey {
  private static final String NOWHERE = "toguna.invalid";

  private final Keys secrets;
  private final Clock clock;
  private final String address;

  LogKey(Keys secrets, Clock clock, @Value("${toguna.address:}") String address) {
    this.secrets = secrets;
    this.clock = clock;
    this.address = address;
  }

  /// What checkpoints are verified with; nothing before the first one.
  Optional<Verifier> verifier(DSLContext sql) {
    return sql.fetchOptional(PUBLICLOG_KEY)
        .map(row -> Verifier.of(row.getOrigin(), Ed25519.publicKey(row.getPublicKey())));
  }

  String origin(Unit unit) {
    return verifier(unit.sql())
        .orElseGet(() -> {
          make(unit);
          return verifier(unit.sql()).orElseThrow();
        })
        .name();
  }

  private void make(Unit unit) {
    var pair = Ed25519.pair();
    unit.sql()
        .insertInto(PUBLICLOG_KEY)
        .set(PUBLICLOG_KEY.ID, 1)
        .set(PUBLICLOG_KEY.ORIGIN, name())
        .set(PUBLICLOG_KEY.PUBLIC_KEY, pair.getPublic().getEncoded())
        .set(PUBLICLOG_KEY.PRIVATE_KEY, secrets.encrypted(pair.getPrivate().getEncoded()))
        .set(PUBLICLOG_KEY.MADE_AT, clock.instant())
        .onConflictDoNothing()
        .execute();
  }

  /// The site's address without what stands before it, as the specification advises.
  private String name() {
    var host = address.replaceFirst("^[a-z]+://", "").replaceAll("[\\s+]|/+$", "");
    return (host.isEmpty() ? NOWHERE : host) + "/journal";
  }

  Note signed(DSLContext sql, String text) {
    var row = sql.fetchSingle(PUBLICLOG_KEY);
    PrivateKey key = Ed25519.privateKey(secrets.decrypted(row.getPrivateKey()));
    var bytes = Ed25519.sign(key, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    int id = Verifier.of(row.getOrigin(), Ed25519.publicKey(row.getPublicKey())).id();
    return new Note(text, List.of(new Note.Signature(row.getOrigin(), id, bytes)));
  }
}
