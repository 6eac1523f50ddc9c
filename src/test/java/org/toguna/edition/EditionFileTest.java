package org.toguna.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.testing.ChoresDone;
import org.toguna.testing.Contents;
import org.toguna.testing.TestSite;

/// An edition's file, as the demonstration carries them and as nobody should send them.
@ParameterizedClass
@EnumSource(Db.Engine.class)
@SuppressWarnings("NullAway.Init") // set before each engine's turn
class EditionFileTest {
  private static final List<String> DEMO =
      List.of(
          "edition-2022.yaml",
          "edition-2024.yaml",
          "edition-2026.yaml",
          "programme-2026.yaml",
          "contests-2026.yaml");
  private static final String EDITION =
      """
      edition:
        number: 8
        name: Semaine du numérique
        dates: { from: 2031-01-29, to: 2031-01-31 }
      """;

  private static TestSite site;
  private static EditionFile files;

  @Parameter Db.Engine engine;

  @BeforeParameterizedClassInvocation
  static void theSiteOpens(Db.Engine engine) {
    site = TestSite.on(engine);
    ChoresDone.await(site);
    files = site.bean(EditionFile.class);
  }

  @AfterParameterizedClassInvocation
  static void theSiteCloses() {
    site.close();
  }

  private void takeDemo() {
    for (String name : DEMO) {
      files.take(YamlMap.read(Path.of("src/main/resources/demo", name)));
    }
  }

  @Test
  void theDemonstrationTakenTwiceChangesNothing() {
    takeDemo();
    var once = Contents.of(site.db());

    takeDemo();

    assertThat(Contents.of(site.db())).isEqualTo(once);
  }

  @Test
  void aPublishedEditionIsNotTakenBackByAFile() {
    files.take(YamlMap.read("8.yaml", EDITION + "  published: true\n"));

    var again = files.take(YamlMap.read("8.yaml", EDITION));

    assertThat(again.ordinal().published()).isTrue();
  }

  record Hostile(String name, String text, String... said) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Hostile> hostile() {
    return Stream.of(
        new Hostile("deep", "edition: " + "[".repeat(5_000), "line 1", "nested too deeply"),
        new Hostile("deep block", block(200), "line 21", "nested too deeply"),
        new Hostile("aliases", aliases(), "line ", "references", "write the values out"),
        new Hostile("huge", "# " + "x".repeat(5 << 20), "larger than 4 MB"),
        new Hostile("long", EDITION + "  theme: " + "x".repeat(30_000), "line 5", "cut it"),
        new Hostile("broken", "edition:\n  number: [", "line 2", "not YAML"),
        new Hostile("tag", "edition: !!java.net.URL [http://x]", "line 1"),
        new Hostile("list for map", "edition:\n- 1\n", "line 2", "name: value"),
        new Hostile("number", EDITION.replace("8", "eight"), "line 2", "not a whole number"),
        new Hostile("no number", EDITION.replace("8", "-8"), "line 2", "from 1"),
        new Hostile("day", EDITION.replace("01-29", "31-29"), "line 4", "a date such as"),
        new Hostile("turned", EDITION.replace("01-29", "02-20"), "line 4", "exchange"),
        new Hostile("years", EDITION.replace("to: 2031", "to: 2041"), "line 4", "check the years"),
        new Hostile("zone", EDITION + "  timezone: Mars/Base\n", "line 5", "a time zone such as"),
        new Hostile("unknown", EDITION + "salles: []\n", "« salles » is not known", "rooms"),
        new Hostile("twice", EDITION + "days: []\ndays: []\n", "line 6", "twice"),
        new Hostile("country", EDITION + "guestCountries:\n- country: XX\n", "line 6", "code"),
        new Hostile(
            "same day",
            EDITION + "days:\n- { date: 2031-01-29 }\n- { date: 2031-01-29 }\n",
            "line 7",
            "keep one"),
        new Hostile(
            "hour", EDITION + "days:\n- { date: 2031-01-29, opens: dawn }\n", "line 6", "08:30"),
        new Hostile(
            "part", EDITION + "timeline:\n- { date: 2031-01-01, part: fête }\n", "one of concours"),
        new Hostile(
            "script",
            EDITION + "partners:\n- { name: X, level: gold, website: 'javascript:alert(1)' }\n",
            "line 6",
            "https://"),
        new Hostile("seats", EDITION + "rooms:\n- { name: A, capacity: -1 }\n", "line 6", "0 to"),
        new Hostile("bell", EDITION + "rooms:\n- { name: \"a\\0b\" }\n", "line 6", "control"),
        new Hostile("empty", "", "empty"));
  }

  private static String block(int deep) {
    var text = new StringBuilder("edition:\n");
    for (int i = 1; i < deep; i++) {
      text.append(" ".repeat(i)).append("a:\n");
    }
    return text.toString();
  }

  /// A billion laughs.
  private static String aliases() {
    var text = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 12; i++) {
      text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource
  void hostile(Hostile file) {
    var before = Contents.of(site.db());

    assertThatThrownBy(() -> files.take(YamlMap.read("file.yaml", file.text())))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("file.yaml")
        .hasMessageContainingAll(file.said());

    assertThat(Contents.of(site.db())).isEqualTo(before);
  }
}
