package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;
import org.toguna.testing.Until;

/// The menu leads to registering while one can register.
@SuppressWarnings("NullAway.Init") // each test begins with given(…)
class RegisterMenuTest {
  private static final String LINK = "<li><a href=\"/inscription\"";

  private Hall hall;

  private void given(Db.Engine engine) {
    hall = Hall.on(engine);
  }

  @AfterEach
  void theSiteCloses() {
    hall.close();
  }

  private void only(String closes) {
    hall.site.bean(EditionFile.class).take(YamlMap.read("edition.yaml", file(closes)));
  }

  private static String file(String closes) {
    var all = new StringBuilder("edition: { number: 9 }\nparticipantCategories:\n");
    for (String slug :
        "participant une-place vingt presse close bientot cessible au-sort".split(" ")) {
      all.append("  - { slug: %s, name: { fr: %s }, closes: %s }\n".formatted(slug, slug, closes));
    }
    all.append("  - { slug: jours, name: { fr: Jours }, hidden: true }\n");
    return all.toString();
  }

  private String home() {
    return hall.site.guest().page("/");
  }

  @ParameterizedTest
  @EnumSource
  void openItIsThereInEachLanguageAndClosedItIsNot(Db.Engine engine) {
    given(engine);
    assertThat(home()).contains(LINK, "S’inscrire");
    assertThat(hall.site.guest().page("/?lang=en")).contains(LINK, "Register");
    only("2020-01-01T08:00");
    assertThat(hall.site.as(Role.ORGANISER).page("/")).doesNotContain(LINK);
  }

  @ParameterizedTest
  @EnumSource
  void keptPagesLoseItWithinAMinuteOfTheLastCategorysEnd(Db.Engine engine) {
    given(engine);
    only("2039-06-01T08:00");
    assertThat(home()).contains(LINK);
    var end = Instant.parse("2039-06-01T08:00:01Z");
    hall.clock().forward(Duration.between(hall.clock().instant(), end));
    PressRoom.chore(hall, "menu of registering");
    // The site's own round of chores may have been the first to see it, and drops the pages then.
    Until.holds(() -> !home().contains(LINK));
  }
}
