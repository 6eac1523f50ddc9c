package org.toguna.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Short codes: said aloud, typed in, and never taken for another.
class ShortCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @RepeatedTest(20)
  void anyWrongSignIsFound() {
    var code = ShortCode.next().value();
    for (int at = 0; at < code.length(); at++) {
      for (int sign = 0; sign < ALPHABET.length(); sign++) {
        var typed = new StringBuilder(code);
        typed.setCharAt(at, ALPHABET.charAt(sign));
        if (!code.contentEquals(typed)) {
          assertThat(ShortCode.typed(typed.toString())).isEmpty();
        }
      }
    }
  }

  @RepeatedTest(50)
  void anyTwoSignsThatChangedPlacesAreFound() {
    var code = ShortCode.next().value();
    for (int one = 0; one < code.length(); one++) {
      for (int other = one + 1; other < code.length(); other++) {
        var typed = new StringBuilder(code);
        typed.setCharAt(one, code.charAt(other));
        typed.setCharAt(other, code.charAt(one));
        if (!code.contentEquals(typed)) {
          assertThat(ShortCode.typed(typed.toString())).isEmpty();
        }
      }
    }
  }

  @RepeatedTest(50)
  void howItIsWrittenDoesNotMatter() {
    var code = ShortCode.next();
    assertThat(ShortCode.typed(code.toString())).contains(code);
    assertThat(ShortCode.typed(" " + code.value().toLowerCase(Locale.ROOT) + " ")).contains(code);
    assertThat(
            ShortCode.typed(code.toString().replace('1', 'l').replace('0', 'o').replace('-', '–')))
        .contains(code);
    assertThat(ShortCode.typed(code.value().replace('1', 'I').replace('0', 'O'))).contains(code);
  }

  @Test
  void itHasNoLetterThatIsHeardAsAnother() {
    for (int i = 0; i < 500; i++) {
      assertThat(ShortCode.next().value()).matches("[0-9A-HJKMNP-TV-Z]{9}");
    }
  }
}
