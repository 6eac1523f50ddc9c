package org.toguna.kit.publiclog;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Db;
import org.toguna.testing.TestDb;

/// The journal without the rest of the product, its server's key in a folder.
public final class Logs implements AutoCloseable {
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  private Logs(Path folder, String address) {
    var settings =
        Map.<String, Object>of("toguna.data", folder.toString(), "toguna.address", address);
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    context.registerBean(Clock.class, Clock::systemUTC);
    context.register(Keys.class, LogKey.class, PublicLog.class, Verification.class);
    context.refresh();
  }

  public static Logs in(Path folder) {
    return new Logs(folder, "https://semaine.example.org/");
  }

  static Logs anywhere() {
    return in(TestDb.folder());
  }

  public PublicLog log() {
    return context.getBean(PublicLog.class);
  }

  LogKey key() {
    return context.getBean(LogKey.class);
  }

  Verification.Verified verify(Db db, Optional<KeptCheckpoint> kept) {
    return db.read(sql -> context.getBean(Verification.class).run(sql, kept));
  }

  /// Enters so many things, in one unit.
  public void enter(Db db, int count) {
    db.run(unit -> {
      for (int i = 0; i < count; i++) {
        log().append(unit, Kind.SCORE, digest("score " + i));
      }
    });
  }

  static byte[] digest(String text) {
    return Merkle.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Signs, and gives the checkpoint as an observer keeps it.
  public String checkpoint(Db db) {
    db.run(log()::sign);
    return db.read(log()::signed).orElseThrow().note();
  }

  @Override
  public void close() {
    context.close();
  }
}
