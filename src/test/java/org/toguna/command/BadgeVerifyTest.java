package org.toguna.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.toguna.badge.Access;
import org.toguna.badge.BadgeId;
import org.toguna.badge.KeyFile;
import org.toguna.badge.KeyRing;
import org.toguna.badge.SigningKey;
import org.toguna.edition.EditionFile;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.testing.Forked;
import org.toguna.testing.TestDb;
import org.toguna.testing.TestSite;

/// Somebody holds a badge's code and the edition's public keys, far from any server.
class BadgeVerifyTest {
  private final Path keys = TestDb.folder().resolve("cles.json");
  private final SigningKey key = SigningKey.fresh(1);

  @BeforeEach
  void theKeysWereTakenFromTheDesk() throws IOException {
    try (var site = TestSite.on(Db.Engine.SQLITE)) {
      site.bean(EditionFile.class).take(TestSite.thirdEdition());
      var edition = site.db().read(sql -> Editions.ofNumber(sql, 3).orElseThrow());
      var ring = new KeyRing(3, Map.of(1, key.publicKey()));
      Files.writeString(keys, KeyFile.written(edition, ring));
    }
  }

  private String code(LocalDate from) {
    var badge = BadgeId.of("00000000000000aa").orElseThrow();
    return key.sign(3, badge, new Access(1, 3, from, from.plusDays(200)), "Awa Traoré");
  }

  private Forked.Ended verify(String text) {
    return Forked.toguna("badge", "verify", text, "--keys", keys);
  }

  @Test
  void aGoodOneEndsInNoughtAndSaysWhatItOpensAndNobodysName() {
    var ended = verify(code(LocalDate.now(ZoneOffset.UTC).minusDays(2)));
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .startsWith("good: signed, and valid today, edition 3, key 1, badge 00000000000000aa")
        .doesNotContain("Awa");
    assertThat(ended.code()).isZero();
  }

  @Test
  void onesThatAreForgedOverOrNoneEndInOne() {
    var good = code(LocalDate.of(2020, 1, 1));
    assertThat(verify(good).out()).startsWith("over: ");
    var mutated =
        good.substring(0, 120) + (good.charAt(120) == '0' ? '1' : '0') + good.substring(121);
    var forged = verify(mutated);
    assertThat(forged.out()).startsWith("forged: ");
    assertThat(forged.code()).isEqualTo(1);
    assertThat(verify("bonjour").code()).isEqualTo(1);
  }

  @Test
  void aFileWithoutKeysEndsInTwo() throws IOException {
    Files.writeString(keys, "{}");
    var ended = verify("bonjour");
    assertThat(ended.err()).startsWith("toguna: " + keys + ": holds no public keys");
    assertThat(ended.code()).isEqualTo(2);
  }
}
