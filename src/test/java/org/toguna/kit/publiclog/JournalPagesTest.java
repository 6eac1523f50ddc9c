package org.toguna.kit.publiclog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.ChoresDone;
import org.toguna.testing.Promises;
import org.toguna.testing.TestSite;

/// An observer, Oumar, reads the journal and takes it home.
class JournalPagesTest {
  /// A site whose journal nobody signs by itself: the chore of its start is done, the next one is a
  /// minute away.
  private static TestSite site(Db.Engine engine) {
    var site = TestSite.on(engine);
    ChoresDone.await(site);
    return site;
  }

  private static void enter(TestSite site, int count) {
    site.db()
        .run(unit -> {
          for (int i = 0; i < count; i++) {
            site.bean(PublicLog.class).append(unit, Kind.BALLOT, Logs.digest("ballot " + i));
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void anEntryIsReadWhenItIsSigned(Db.Engine engine) {
    try (var site = site(engine)) {
      assertThat(site.get("/journal?lang=fr").body()).contains("Rien n’y est encore inscrit.");
      enter(site, 1);
      assertThat(site.get("/journal?lang=fr").body()).contains("Rien n’y est encore inscrit.");
      site.db().run(site.bean(PublicLog.class)::sign);
      assertThat(site.get("/journal?lang=fr").body())
          .contains("Une inscription signée", "Bulletin", "/journal/preuve/0");
      assertThat(site.get("/journal?lang=en").body()).contains("One signed entry", "Ballot");
      assertThat(Promises.brokenIn(site)).isEmpty();
    }
  }

  @Test
  void whoeverTakesTheTilesHomeComputesTheSignedRoot() {
    try (var site = TestSite.on(Db.Engine.SQLITE)) {
      assertThat(site.get("/journal/checkpoint").statusCode()).isEqualTo(404);
      enter(site, 300);
      site.db().run(site.bean(PublicLog.class)::sign);
      var lines = site.get("/journal/checkpoint").body().lines().toList();
      assertThat(lines.get(1)).isEqualTo("300");
      var entries =
          bytes(site, "/journal/tile/entries/000") + bytes(site, "/journal/tile/entries/001.p/44");
      var tree = new Growing();
      for (int at = 0; at < entries.length(); ) {
        int length = entries.charAt(at) << 8 | entries.charAt(at + 1);
        var entry = entries.substring(at + 2, at + 2 + length);
        assertThat(entry).startsWith("1 ballot ");
        tree.add(Merkle.leaf(entry.getBytes(StandardCharsets.ISO_8859_1)));
        at += 2 + length;
      }
      assertThat(tree.size()).isEqualTo(300);
      assertThat(Base64.getEncoder().encodeToString(tree.root())).isEqualTo(lines.get(2));
      assertThat(site.get("/journal/tile/0/000").headers().firstValue("Cache-Control"))
          .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
      assertThat(bytes(site, "/journal/tile/1/000.p/1")).hasSize(32);
      assertThat(site.get("/journal/preuve/299").body()).startsWith("c2sp.org/tlog-proof@v1\n");
    }
  }

  /// Each byte as a sign of its own; hashes and entries without signs beyond ASCII come out whole.
  private static String bytes(TestSite site, String path) {
    try (var in = URI.create(site.origin() + path).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void whatNoCheckpointHoldsIsNotThere() {
    try (var site = site(Db.Engine.SQLITE)) {
      enter(site, 10);
      site.db().run(site.bean(PublicLog.class)::sign);
      enter(site, 10);
      assertThat(site.get("/journal/tile/0/000.p/10").statusCode()).isEqualTo(200);
      for (String path :
          new String[] {
            "/journal/tile/0/000.p/11",
            "/journal/tile/0/000",
            "/journal/tile/1/000.p/1",
            "/journal/tile/entries/000.p/11",
            "/journal/tile/9/000",
            "/journal/tile/x/000",
            "/journal/tile/0/0",
            "/journal/preuve/10",
            "/journal/preuve/-1",
            "/journal/preuve/x"
          }) {
        assertThat(site.get(path).statusCode()).as(path).isEqualTo(404);
      }
    }
  }
}
