package org.toguna.kit.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.toguna.kit.messages.Sms.Alphabet;

class SmsTest {
  @Property
  void hasAsManyPartsAsTheStandardAllows(@ForAll("texts") String text) {
    assertThat(Sms.of(text).parts()).hasSize(SlowSms.leastParts(Sms.plain(text)));
  }

  @Property
  void isWholeWhenItsPartsAreJoined(@ForAll("texts") String text) {
    assertThat(String.join("", Sms.of(text).parts())).isEqualTo(Sms.plain(text));
  }

  @Property
  void noPartIsLongerThanAPhoneTakes(@ForAll("texts") String text) {
    var sms = Sms.of(text);
    int most = SlowSms.room(SlowSms.isGsm(Sms.plain(text)), sms.parts().size() > 1);
    assertThat(sms.parts())
        .allSatisfy(part -> assertThat(SlowSms.units(part, sms)).isLessThanOrEqualTo(most));
  }

  @Property
  void noPartCutsALetterInTwo(@ForAll("texts") String text) {
    assertThat(Sms.of(text).parts())
        .allSatisfy(part -> {
          assertThat(part.isEmpty() || !Character.isLowSurrogate(part.charAt(0))).isTrue();
          assertThat(part.isEmpty() || !Character.isHighSurrogate(part.charAt(part.length() - 1)))
              .isTrue();
        });
  }

  @Property
  void fitsWhereItIsCutToFit(@ForAll("texts") String text) {
    assertThat(Sms.of(Sms.within(text, 2)).parts()).hasSizeLessThanOrEqualTo(2);
  }

  @Provide
  Arbitrary<String> texts() {
    var letters =
        Arbitraries.frequencyOf(
            Tuple.of(30, Arbitraries.of("a", "e", " ", "é", "à", "N", "7", "@", "\n")),
            Tuple.of(3, Arbitraries.of("€", "[", "]", "{", "}", "~", "|", "\\", "^")),
            Tuple.of(2, Arbitraries.of("’", "\u00a0", "\u202f", "«", "»", "–", "…")));
    var others = Arbitraries.of("ɛ", "ɔ", "ŋ", "ç", "ê", "م", "😀", "🇲🇱");
    var gsm = letters.list().ofMinSize(0).ofMaxSize(400).map(SmsTest::joined);
    var any =
        Arbitraries.frequencyOf(Tuple.of(20, letters), Tuple.of(4, others))
            .list()
            .ofMaxSize(300)
            .map(SmsTest::joined);
    return Arbitraries.oneOf(gsm, any);
  }

  private static String joined(List<String> letters) {
    return String.join("", letters);
  }

  @Test
  void frenchSentenceWithCurlySignsStaysInOneMessage() {
    var sms =
        Sms.of(
            "Votre code\u00a0: 123\u202f456. Il est valable dix minutes – n’en parlez à personne.");
    assertThat(sms.alphabet()).isEqualTo(Alphabet.GSM);
    assertThat(sms.parts())
        .containsExactly(
            "Votre code : 123 456. Il est valable dix minutes - n'en parlez à personne.");
  }

  @Test
  void bamanankanLettersAreKept() {
    assertThat(Sms.of("I ni sɔgɔma").alphabet()).isEqualTo(Alphabet.UCS2);
    assertThat(Sms.of("I ni sɔgɔma").parts()).containsExactly("I ni sɔgɔma");
  }

  @Test
  void theLastLetterOfTheExtensionTableGoesWholeIntoTheNextPart() {
    var parts = Sms.of("a".repeat(152) + "€" + "b".repeat(20)).parts();
    assertThat(parts).containsExactly("a".repeat(152), "€" + "b".repeat(20));
  }
}
