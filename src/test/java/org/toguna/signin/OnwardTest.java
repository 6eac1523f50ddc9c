package org.toguna.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.kit.messages.Address;
import org.toguna.people.Persons;
import org.toguna.testing.PostedLetters;
import org.toguna.testing.TestSite;

/// Where Bintou arrives once she is signed in.
class OnwardTest {
  private static final TestSite SITE = TestSite.guarded(Db.Engine.SQLITE);
  private static final AtomicInteger PHONES = new AtomicInteger(71_000_000);

  @AfterAll
  static void close() {
    SITE.close();
  }

  private static String ledAfterAsking(String page) {
    var phone = "+223" + PHONES.incrementAndGet();
    SITE.db()
        .run(unit -> {
          var persons = SITE.bean(Persons.class);
          var bintou = persons.add(unit, "Bintou Diarra", Lang.FR, false);
          persons.reach(unit, bintou, new Address.Phone(phone));
        });
    var guest = SITE.guest();
    guest.post("/connexion", Map.of("contact", phone, "vers", page));
    var code = SITE.bean(PostedLetters.class).newestCode();
    var answer = guest.post("/connexion/code", Map.of("code", code));
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ailleurs.example",
        "//ailleurs.example",
        "/\\ailleurs.example",
        "\\\\ailleurs.example",
        "/\t/ailleurs.example",
        "javascript:alert(1)",
        "connexion",
        ""
      })
  void nobodyIsLedElsewhere(String elsewhere) {
    assertThat(ledAfterAsking(elsewhere)).isEqualTo("/mon-espace");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/mon-espace/securite", "/programme?jour=2026-01-29"})
  void bintouGoesOnToThePageSheWanted(String wanted) {
    assertThat(ledAfterAsking(wanted)).isEqualTo(wanted);
  }
}
