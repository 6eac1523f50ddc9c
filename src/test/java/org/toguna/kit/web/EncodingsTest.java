package org.toguna.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which form a browser gets, whatever it says it takes.
class EncodingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br, zstd | br",
        "gzip | gzip",
        "br;q=0, gzip | gzip",
        "gzip;q=0 | plain",
        "gzip;q=0.0, br;q=0.000 | plain",
        "identity | plain",
        "identity, gzip;q=0.5 | plain",
        "gzip;q=1.0, br;q=0.5 | gzip",
        "br;q=0.2, identity;q=0.1 | br",
        "* | br",
        "*;q=0 | plain",
        "*;q=0.5, br;q=0 | gzip",
        "BR | br",
        "x-gzip | gzip",
        "gzip;q=wrong | plain",
        "deflate, zstd | plain",
        "brotli | plain",
      })
  void theFormFollowsTheHeader(String header, String form) {
    assertThat(chosen(Encodings.of(header))).isEqualTo(form);
  }

  @Test
  void whoSaysNothingGetsThePlainForm() {
    assertThat(chosen(Encodings.of(null))).isEqualTo("plain");
    assertThat(chosen(Encodings.of(""))).isEqualTo("plain");
    assertThat(chosen(Encodings.of("gzip,".repeat(100)))).isEqualTo("plain");
  }

  private static String chosen(Encodings takes) {
    return takes.prefersBrotli() ? "br" : takes.prefersGzip() ? "gzip" : "plain";
  }

  @Test
  void aTagIsFoundInAListWhole() {
    assertThat(Tags.name("\"a\", W/\"b-g\" ,\"c\"", "\"b-g\"")).isTrue();
    assertThat(Tags.name("\"ab\"", "\"b\"")).isFalse();
    assertThat(Tags.name("\"b\"", "\"b\"")).isTrue();
    assertThat(Tags.name("", "\"b\"")).isFalse();
  }
}
