package org.toguna.kit.messages;

import static org.toguna.tables.Tables.LETTER;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.RunningJobs;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Site;
import org.toguna.tables.tables.records.LetterRecord;
import org.toguna.testing.TestDb;
import org.toguna.testing.Until;

/// Outbox, senders and worker on a database of their own, without a web server.
final class Office implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();

  private final TestDb test;
  private final RunningJobs jobs;
  private final Carriers carriers;
  private final Correspondence correspondence;
  private final LetterBook book;

  private Office(Db.Engine engine, MessageSettings settings) {
    var bell = RunningJobs.bell();
    test = TestDb.on(engine, List.of(bell));
    correspondence = new Correspondence(test.db(), CLOCK);
    book = new LetterBook(CLOCK, RunningJobs.jobs(CLOCK), correspondence);
    carriers = new Carriers(settings, CLOCK, correspondence);
    var tools =
        new Sender.Tools(
            test.db(),
            CLOCK,
            writing(settings),
            new SentFigures(test.db(), new SimpleMeterRegistry()),
            carriers);
    jobs =
        RunningJobs.start(
            test.db(),
            CLOCK,
            bell,
            List.of(new Sender(Channel.PHONE, tools), new Sender(Channel.EMAIL, tools)));
  }

  static Office on(Db.Engine engine, Map<String, String> settings) {
    return new Office(engine, settings(settings));
  }

  /// Settings as an operator's file has them, without their prefix.
  static MessageSettings settings(Map<String, String> given) {
    return new Binder(new MapConfigurationPropertySource(given))
        .bindOrCreate("", MessageSettings.class);
  }

  private static Writing writing(MessageSettings settings) {
    var beans = new StaticListableBeanFactory(Map.of("site", new Week()));
    return new Writing(
        Texts.load(), beans.getBeanProvider(Site.class), settings, "https://semaine.example", 8080);
  }

  private record Week() implements Site {
    @Override
    public String name(Lang lang) {
      return "Semaine du numérique";
    }

    @Override
    public String tagline(Lang lang) {
      return "";
    }

    @Override
    public String publisher(Lang lang) {
      return "";
    }

    @Override
    public Standing standing() {
      return Standing.PLAIN;
    }

    @Override
    public List<NavLink> navigation(Lang lang) {
      return List.of();
    }
  }

  Db db() {
    return test.db();
  }

  Correspondence correspondence() {
    return correspondence;
  }

  void post(Letter letter) {
    db().run(unit -> book.post(unit, letter));
  }

  void postOnce(Letter letter, String key) {
    db().run(unit -> book.postOnce(unit, letter, key));
  }

  boolean again(LetterRecord letter) {
    return db().write(unit -> book.again(unit, letter.getId()));
  }

  /// The letters to an address, once none of them waits for its first try any more.
  LetterRecord tried(Address to) {
    Until.holds(() -> find(to).getTries() > 0);
    return find(to);
  }

  LetterRecord find(Address to) {
    return db().read(sql -> sql.fetchSingle(LETTER, LETTER.ADDRESS.eq(to.text())));
  }

  @Override
  public void close() {
    carriers.destroy();
    jobs.close();
    test.close();
  }
}
