package org.toguna.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.toguna.kit.web.QrPicture;

/// What a code promises without any network.
class BadgeCodeTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 29);
  private static final Access ACCESS = new Access(3, 0b101, FIRST, FIRST.plusDays(2));
  private static final SigningKey KEY = SigningKey.fresh(1);
  private static final KeyRing GATE = new KeyRing(3, Map.of(1, KEY.publicKey()));
  private static final BadgeId AWA = new BadgeId(0x0123456789abcdefL);
  private static final String CODE = KEY.sign(3, AWA, ACCESS, "Awa Traoré");
  private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

  private static byte[] bytes() {
    return Base45.decode(CODE).orElseThrow();
  }

  @Test
  void theLayoutIsWhatTheDocumentSays() {
    var code = new BadgeCode(7, 3, AWA, ACCESS, 0x0102030405060708L >>> 8);
    // 29 January 2026 is 2,220 days after the first of 2020: 2220 << 9 | 2 is 0x115802.
    assertThat(HexFormat.of().formatHex(code.body()))
        .isEqualTo(
            "01" + "07" + "0003" + "0123456789abcdef" + "0c05" + "115802" + "01020304050607");
    assertThat(BadgeCode.ofBody(code.body())).contains(code);
  }

  @Test
  void aSignedCodeIsGoodOnItsDays() {
    for (int day = 0; day < 3; day++) {
      assertThat(GATE.read(CODE, FIRST.plusDays(day)))
          .isInstanceOfSatisfying(
              Reading.Good.class,
              good -> {
                assertThat(good.code().badge()).isEqualTo(AWA);
                assertThat(good.code().access()).isEqualTo(ACCESS);
              });
    }
    assertThat(GATE.read(CODE, FIRST.minusDays(1))).isInstanceOf(Reading.NotYet.class);
    assertThat(GATE.read(CODE, FIRST.plusDays(3))).isInstanceOf(Reading.Over.class);
  }

  @Test
  void aCodeOfAnotherEditionIsTurnedAway() {
    var earlier = KEY.sign(2, AWA, ACCESS, "Awa Traoré");
    assertThat(GATE.read(earlier, FIRST)).isEqualTo(new Reading.OtherEdition(2));
  }

  @Test
  void aCodeMovedToAnotherEditionIsForged() {
    var moved = Base45.decode(KEY.sign(2, AWA, ACCESS, "Awa Traoré")).orElseThrow();
    moved[3] = 3;
    assertThat(GATE.read(Base45.encode(moved), FIRST)).isInstanceOf(Reading.Forged.class);
  }

  @Test
  void aCodeOfAnUnknownKeyIsNotTaken() {
    var other = SigningKey.fresh(2).sign(3, AWA, ACCESS, "Awa Traoré");
    assertThat(GATE.read(other, FIRST)).isInstanceOf(Reading.UnknownKey.class);
    var posing = SigningKey.fresh(1).sign(3, AWA, ACCESS, "Awa Traoré");
    assertThat(GATE.read(posing, FIRST)).isInstanceOf(Reading.Forged.class);
  }

  @Test
  void everyByteCounts() {
    for (int at = 0; at < bytes().length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        var changed = bytes();
        changed[at] ^= (byte) (1 << bit);
        assertThat(GATE.read(Base45.encode(changed), FIRST))
            .as("byte %d, bit %d", at, bit)
            .isNotInstanceOf(Reading.Good.class);
      }
    }
  }

  @Property(tries = 20_000)
  void aChangedCodeIsNeverGood(
      @ForAll @IntRange(max = 131) int at,
      @ForAll @IntRange(max = 131) int also,
      @ForAll @IntRange(max = 44) int sign,
      @ForAll @IntRange(max = 44) int other) {
    var text = new StringBuilder(CODE);
    text.setCharAt(at, SIGNS.charAt(sign));
    text.setCharAt(also, SIGNS.charAt(other));
    if (!CODE.contentEquals(text)) {
      assertThat(GATE.read(text.toString(), FIRST)).isNotInstanceOf(Reading.Good.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HC1:", "https://example.org/", "0", "ɛɔɲŋ", "\u0000"})
  void whatIsNoCodeIsUnreadable(String text) {
    assertThat(GATE.read(text, FIRST)).isInstanceOf(Reading.Unreadable.class);
    assertThat(GATE.read(CODE + text + "0", FIRST)).isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void aCodeCutShortIsUnreadable() {
    for (int length = 0; length < CODE.length(); length++) {
      assertThat(GATE.read(CODE.substring(0, length), FIRST))
          .isInstanceOf(Reading.Unreadable.class);
    }
  }

  @Test
  void spacesAroundACodeAreNoPartOfItAndNoneBelongsToIt() {
    assertThat(GATE.read(" " + CODE + "\n", FIRST)).isInstanceOf(Reading.Good.class);
    for (int id = 1; id <= 255; id++) {
      if (BadgeCode.keyIdFits(id)) {
        var code = SigningKey.fresh(id).sign(3, AWA, ACCESS, "Awa");
        assertThat(code.strip()).isEqualTo(code);
      }
    }
    assertThatThrownBy(() -> SigningKey.fresh(5).sign(3, AWA, ACCESS, "Awa"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theCodeFitsAQrCodeOfVersionSix() {
    assertThat(CODE).hasSize(132);
    assertThat(QrPicture.of(CODE).version()).isLessThanOrEqualTo(6);
  }
}
