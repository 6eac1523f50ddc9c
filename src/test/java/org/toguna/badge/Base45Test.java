package org.toguna.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Base45 as RFC 9285 has it.
class Base45Test {
  private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

  @ParameterizedTest
  @CsvSource({"AB,BB8", "Hello!!,%69 VD92EX0", "base-45,UJCLQE7W581", "ietf!,QED8WEX0"})
  void theExamplesOfTheStandardComeOut(String plain, String encoded) {
    assertThat(Base45.encode(plain.getBytes(StandardCharsets.UTF_8))).isEqualTo(encoded);
    assertThat(Base45.decode(encoded))
        .hasValueSatisfying(
            bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(plain));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GGW", ":::", "Z6", "A", "ABCD", "bb8", "ÀB8", "B_8", "BB8\u0000"})
  void whatTheStandardForbidsIsNotRead(String text) {
    assertThat(Base45.decode(text)).isEmpty();
  }

  @Property
  void whatIsWrittenIsReadAgain(@ForAll @Size(max = 90) byte[] bytes) {
    assertThat(Base45.decode(Base45.encode(bytes))).contains(bytes);
  }

  @Property
  void aTextIsReadInOneWayOnly(@ForAll @Size(max = 30) byte[] picks) {
    var text = new StringBuilder();
    for (byte pick : picks) {
      text.append(SIGNS.charAt(Math.floorMod(pick, SIGNS.length())));
    }
    Base45.decode(text.toString())
        .ifPresent(bytes -> assertThat(Base45.encode(bytes)).isEqualTo(text.toString()));
  }
}
