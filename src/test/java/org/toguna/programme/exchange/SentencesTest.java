package org.toguna.programme.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {
  private static final Pattern VALUE = Pattern.compile("\\{\\d}");

  @ParameterizedTest
  @EnumSource
  void everyRemarkIsSaidInBothLanguagesWithTheSameValues(Remark remark) {
    var french = Sentences.of(remark.key(), Locale.FRENCH);
    var english = Sentences.of(remark.key(), Locale.ENGLISH);
    assertThat(french).isNotEqualTo(english).doesNotContain("'").endsWith(".");
    assertThat(english).doesNotContain("'").endsWith(".");
    assertThat(values(french)).isEqualTo(values(english));
    assertThat(french).doesNotContain(" ;").doesNotContain(" :").doesNotContain("« ");
  }

  private static Set<String> values(String sentence) {
    var values = new TreeSet<String>();
    VALUE.matcher(sentence).results().forEach(found -> values.add(found.group()));
    return values;
  }
}
