package org.toguna.kit.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.kit.messages.People.FANTA;
import static org.toguna.kit.messages.People.to;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.toguna.kit.db.Db;

class SmtpCarrierTest {
  private static final List<String> HEADERS =
      List.of(
          "Date",
          "From",
          "To",
          "Message-ID",
          "Subject",
          "MIME-Version",
          "Content-Type",
          "Content-Transfer-Encoding",
          "Auto-Submitted");

  private static MimeMessage sent(Mail server) throws MessagingException {
    var raw = server.received().getFirst().getBytes(StandardCharsets.UTF_8);
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fanta\r\nBcc: everyone@example.ml",
        "Fanta\nBcc: everyone@example.ml",
        "Fanta\rBcc: everyone@example.ml",
        "Fanta\u2028Bcc: everyone@example.ml",
        "Fanta\u0085Bcc: everyone@example.ml",
        "Fanta\0Bcc: everyone@example.ml",
        "Fanta =?utf-8?q?=0D=0ABcc:_everyone@example.ml?="
      })
  void noValueMakesAHeader(String name) throws MessagingException {
    try (var server = new Mail("250 ok");
        var office = Office.on(Db.Engine.SQLITE, Mail.server(server.port()))) {
      office.post(to(FANTA, Letter.Kind.ASKED, name));
      office.tried(FANTA);
      assertThat(Collections.list(sent(server).getAllHeaders()))
          .extracting(Header::getName)
          .isSubsetOf(HEADERS);
    }
  }

  /// Straight to the carrier, past the rules that letters check.
  @Test
  void noSubjectMakesAHeader() throws MessagingException {
    try (var server = new Mail("250 ok")) {
      var carrier =
          new SmtpCarrier(Office.settings(Mail.server(server.port())).smtp(), Clock.systemUTC());
      carrier.hand(
          new Parcel(
              UUID.randomUUID(), FANTA, "Bonjour\r\nBcc: all@example.ml", "x", Optional.empty()));
      assertThat(server.received()).allSatisfy(mail -> assertThat(mail).doesNotContain("\nBcc:"));
    }
  }

  @Test
  void newsSayHowToStop() throws MessagingException {
    try (var server = new Mail("250 ok");
        var office = Office.on(Db.Engine.SQLITE, Mail.server(server.port()))) {
      office.post(to(FANTA, Letter.Kind.NEWS, "CICB"));
      office.tried(FANTA);
      assertThat(sent(server).getHeader("List-Unsubscribe", null))
          .startsWith("<https://semaine.example/messages/arret/");
    }
  }

  @Test
  void accentsArriveAsWritten() throws MessagingException, IOException {
    try (var server = new Mail("250 ok");
        var office = Office.on(Db.Engine.SQLITE, Mail.server(server.port()))) {
      office.post(to(FANTA, Letter.Kind.ASKED, "Écoute, i ni sɔgɔma"));
      office.tried(FANTA);
      assertThat((String) sent(server).getContent()).startsWith("Écoute, i ni sɔgɔma\u00a0:");
    }
  }

  @Test
  void anAddressTheServerRefusesForGoodIsGivenUp() {
    try (var server = new Mail("550 no such person");
        var office = Office.on(Db.Engine.SQLITE, Mail.server(server.port()))) {
      office.post(to(FANTA, Letter.Kind.SERVICE, "CICB"));
      assertThat(office.tried(FANTA).getState()).isEqualTo("DEAD");
      assertThat(office.tried(FANTA).getReason()).contains("550");
    }
  }

  @Test
  void anAddressTheServerRefusesForNowIsTriedAgain() {
    try (var server = new Mail("450 later");
        var office = Office.on(Db.Engine.SQLITE, Mail.server(server.port()))) {
      office.post(to(FANTA, Letter.Kind.SERVICE, "CICB"));
      assertThat(office.tried(FANTA).getState()).isEqualTo("WAITING");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b\r\nBcc: c@d", "a@b,c@d", "a@b c@d", "<a@b>", "a", "@", "a@b\u0000"})
  void whatNamesMoreThanOnePersonIsNoAddress(String typed) {
    assertThatThrownBy(() -> new Address.Email(typed)).isInstanceOf(IllegalArgumentException.class);
  }
}
