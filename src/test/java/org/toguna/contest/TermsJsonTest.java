package org.toguna.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.toguna.kit.base.Words;

/// What organisers type comes back from the database letter by letter.
class TermsJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ɛ ɔ ɲ ŋ ɓ ɗ ƴ ǝ ɣ ḍ",
        "« 40\u00a0% » : {a}, [b] # c & d * e ! |",
        "deux\nlignes et \ttabulation",
        "\"guillemets\" \\ et ' et \\u0041",
        "\ud83e\udd47 médaille",
        "fin\u2028de\u2029ligne",
        "rien\uffff ici\ufffe",
        "seul \ud800",
        "true",
        "1e3",
        "~",
      })
  void anyTextSurvives(String text) {
    var words = Words.of(text, text);
    var facts = new Facts(Facts.Kind.PROJECTS, words, words, Facts.Limits.ONE);
    var terms =
        Terms.fresh(facts)
            .withCategories(List.of(new Category("une", words, Words.NONE)))
            .withPrizes(List.of(new Prize("un", words, 1, words, new Prize.Partner("P " + text))));

    assertThat(TermsJson.read(TermsJson.write(terms))).isEqualTo(terms);
  }
}
