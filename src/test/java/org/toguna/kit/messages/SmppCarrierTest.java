package org.toguna.kit.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.kit.messages.People.AWA;
import static org.toguna.kit.messages.People.MOUSSA;
import static org.toguna.kit.messages.People.to;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.toguna.kit.db.Db;
import org.toguna.testing.Until;

class SmppCarrierTest {
  private static Office office(SmsCentre centre) {
    return Office.on(
        Db.Engine.SQLITE,
        Map.of(
            "sms", "smpp",
            "smpp.host", "localhost",
            "smpp.port", Integer.toString(centre.port()),
            "smpp.system-id", "toguna",
            "smpp.password", "secret",
            "smpp.sender", "Semaine"));
  }

  @Test
  void aShortMessageGoesInGsmLetters() {
    try (var centre = new SmsCentre(0);
        var office = office(centre)) {
      office.post(to(AWA, Letter.Kind.ASKED, "Été"));
      assertThat(office.tried(AWA).getState()).isEqualTo("SENT");
      var message = centre.received().getFirst();
      assertThat(message.getDestAddress()).isEqualTo("22370000001");
      assertThat(message.getShortMessage()).startsWith(0x1F, 't', 0x05, ' ', ':');
      assertThat(message.getDataCoding()).isZero();
    }
  }

  @Test
  void aLongMessageArrivesWhole() {
    try (var centre = new SmsCentre(0);
        var office = office(centre)) {
      var text = "I ni sɔgɔma, Awa 😀 ".repeat(9).strip();
      office.post(to(AWA, Letter.Kind.ASKED, text));
      office.tried(AWA);
      var whole = new StringBuilder();
      for (var part : centre.received()) {
        var octets = part.getShortMessage();
        assertThat(octets).hasSizeLessThanOrEqualTo(140).startsWith(5, 0, 3);
        assertThat(octets[4]).isEqualTo((byte) centre.received().size());
        whole.append(
            new String(Arrays.copyOfRange(octets, 6, octets.length), StandardCharsets.UTF_16BE));
      }
      assertThat(whole.toString()).startsWith(text + " :");
    }
  }

  @ParameterizedTest
  @CsvSource({"0x0B, DEAD", "0x58, WAITING", "0x14, WAITING"})
  void aNumberThatDoesNotExistIsGivenUpAndABusyCentreTriedAgain(String status, String state) {
    try (var centre = new SmsCentre(Integer.decode(status));
        var office = office(centre)) {
      office.post(to(AWA, Letter.Kind.SERVICE, "CICB"));
      assertThat(office.tried(AWA).getState()).isEqualTo(state);
    }
  }

  @Test
  void aLetterThePhoneNeverGotIsAmongThoseGivenUp() throws Exception {
    try (var centre = new SmsCentre(0);
        var office = office(centre)) {
      office.post(to(AWA, Letter.Kind.SERVICE, "CICB"));
      office.tried(AWA);
      centre.says(
          4,
          "22370000001",
          "id:m1 sub:001 dlvrd:000 submit date:2601290800 done date:2601290801 stat:UNDELIV err:001 text:x");
      Until.holds(() -> office.find(AWA).getState().equals("DEAD"));
      assertThat(office.find(AWA).getReason()).contains("UNDELIV");
      assertThat(office.again(office.find(AWA))).isTrue();
    }
  }

  @Test
  void whoAnswersStopIsLeftAlone() throws Exception {
    try (var centre = new SmsCentre(0);
        var office = office(centre)) {
      office.post(to(AWA, Letter.Kind.NEWS, "CICB"));
      office.tried(AWA);
      centre.says(0, "22670000002", "Stop ");
      Until.holds(() -> stopped(office));
      office.post(to(MOUSSA, Letter.Kind.NEWS, "CICB"));
      assertThat(office.tried(MOUSSA).getState()).isEqualTo("STOPPED");
    }
  }

  private static boolean stopped(Office office) {
    return office.db().read(sql -> office.correspondence().stopped(sql, MOUSSA, Letter.Kind.NEWS));
  }

  @Test
  void aCodeThatLeftIsNotKept() {
    try (var centre = new SmsCentre(0);
        var office = office(centre)) {
      office.post(to(AWA, Letter.Kind.ASKED, "123456"));
      assertThat(office.tried(AWA).getFilling()).isEqualTo("[]");
    }
  }
}
