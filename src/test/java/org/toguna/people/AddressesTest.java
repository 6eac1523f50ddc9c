package org.toguna.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Phones and e-mail as people type them.
class AddressesTest {

  @ParameterizedTest
  @CsvSource({
    "70 00 00 00, +22370000000",
    "76-12-34-56, +22376123456",
    "+223 70000000, +22370000000",
    "00223 70 00 00 00, +22370000000",
    "223 70 00 00 00, +22370000000",
    "+226 70 12 34 56, +22670123456",
    "22670123456, +22670123456",
    "+227 96 12 34 56, +22796123456",
    "+33 6 12 34 56 78, +33612345678",
    "٧٠ ٠٠ ٠٠ ٠٠, +22370000000",
    "Awa.Dembele@Exemple.ML, awa.dembele@exemple.ml"
  })
  void whatPeopleTypeIsUnderstood(String typed, String kept) {
    assertThat(Addresses.read(typed).map(Addresses::text)).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "70 00",
        "bonjour",
        "+223 99",
        "awa@",
        "@exemple.ml",
        "awa@exemple",
        "awa @exemple.ml",
        "awa@exemple..ml",
        "awa@exemple.ml,moussa@exemple.ml"
      })
  void whatReachesNobodyIsRefused(String typed) {
    assertThat(Addresses.read(typed)).isEmpty();
  }
}
