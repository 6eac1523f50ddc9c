package org.toguna.kit.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.kit.messages.People.AWA;
import static org.toguna.kit.messages.People.FANTA;
import static org.toguna.kit.messages.People.to;
import static org.toguna.tables.Tables.LETTER;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Db;

class OutboxTest {
  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aLetterLeavesAfterTheCommit(Db.Engine engine) {
    try (var office = Office.on(engine, Map.of())) {
      office.post(to(AWA, Letter.Kind.SERVICE, "CICB"));
      assertThat(office.tried(AWA).getState()).isEqualTo("SENT");
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aLetterPostedTwiceUnderOneKeyIsOneLetter(Db.Engine engine) {
    try (var office = Office.on(engine, Map.of())) {
      office.postOnce(to(AWA, Letter.Kind.SERVICE, "CICB"), "reminder of Awa's class");
      office.postOnce(to(AWA, Letter.Kind.SERVICE, "CICB"), "reminder of Awa's class");
      assertThat(office.db().<Integer>read(sql -> sql.fetchCount(LETTER))).isOne();
    }
  }

  /// The server takes connections and never says a word. That codes leave and posts return
  /// meanwhile needs no clock: the mails wait for as long as the test lasts.
  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void aMailServerThatHangsDelaysNeitherThePageNorTheCode(Db.Engine engine) throws IOException {
    int port = SmsCentre.freePort();
    try (var office = Office.on(engine, Mail.server(port));
        var silent = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
      for (int i = 0; i < 10; i++) {
        office.post(
            to(new Address.Email("fanta" + i + "@example.ml"), Letter.Kind.SERVICE, "CICB"));
      }
      office.post(to(AWA, Letter.Kind.ASKED, "123456"));
      assertThat(office.tried(AWA).getState()).isEqualTo("SENT");
      assertThat(
              office.db().<Integer>read(sql -> sql.fetchCount(LETTER, LETTER.STATE.eq("WAITING"))))
          .isEqualTo(10);
      assertThat(silent.isClosed()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void whoSaidStopIsNotWrittenTo(Db.Engine engine) {
    try (var office = Office.on(engine, Map.of())) {
      office.db().run(unit -> office.correspondence().stop(unit, FANTA, Letter.Kind.NEWS));
      office.post(to(new Address.Email("Fanta@example.ml"), Letter.Kind.NEWS, "CICB"));
      assertThat(office.tried(new Address.Email("Fanta@example.ml")).getState())
          .isEqualTo("STOPPED");
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void whoSaidStopStillReceivesWhatItAsksFor(Db.Engine engine) {
    try (var office = Office.on(engine, Map.of())) {
      office.correspondence().stop(AWA);
      office.post(to(AWA, Letter.Kind.ASKED, "123456"));
      assertThat(office.tried(AWA).getState()).isEqualTo("SENT");
    }
  }

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void everyPromiseHolds(Db.Engine engine) {
    var promises = new LetterPromises();
    try (var office = Office.on(engine, Map.of())) {
      office.post(to(AWA, Letter.Kind.ASKED, "123456"));
      office.tried(AWA);
      office.post(to(FANTA, Letter.Kind.NEWS, "CICB"));
      office.tried(FANTA);
      office.db().run(unit -> office.correspondence().stop(unit, FANTA, Letter.Kind.NEWS));
      assertThat(office.db().read(promises.everyWaitingLetterIsOnItsWay()::brokenBy)).isEmpty();
      assertThat(office.db().read(promises.noCodeStaysReadable()::brokenBy)).isEmpty();
      assertThat(office.db().read(promises.whoStoppedIsLeftAlone()::brokenBy)).isEmpty();
    }
  }
}
