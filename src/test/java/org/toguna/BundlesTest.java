package org.toguna;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;

/// The sentences of all bundles: all there, alike in what they fill in, and set as French is set.
class BundlesTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Texts TEXTS = Texts.load();
  private static final Set<String> FRENCH = TEXTS.keys(Lang.FR);
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+)\"");
  private static final Pattern FILE = Pattern.compile(".*\\.(js|css|svg|png|yaml|json|xml)");
  private static final Pattern SLOT = Pattern.compile("\\{(\\d+)[^}]*}");

  /// A sign with no space before it, or with one that may break the line.
  private static final Pattern LOOSE =
      Pattern.compile(
          "[^\\s\u00a0\u202f:?!(/][;?!%](?=\\s|$)|[^\\s\u00a0\u202f]:(?=\\s|$)"
              + "|[ \t][:;?!%](?=\\s|$)|«[^\u00a0\u202f]|[^\u00a0\u202f]»");

  @Test
  void everyKeyThatIsUsedHasALine() throws IOException {
    var prefixes = FRENCH.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
    var unknown = new TreeSet<String>();
    for (Path file : files(".java", ".jte")) {
      LITERAL
          .matcher(Files.readString(file))
          .results()
          .map(found -> found.group(1))
          .filter(key -> prefixes.contains(key.split("\\.")[0]))
          .filter(key -> !FILE.matcher(key).matches() && !known(key))
          .forEach(key -> unknown.add(file.getFileName() + " says " + key));
    }
    assertThat(unknown).isEmpty();
  }

  /// A key, or the beginning of some.
  private static boolean known(String key) {
    return FRENCH.contains(key) || FRENCH.stream().anyMatch(known -> known.startsWith(key + "."));
  }

  @Test
  void frenchAndEnglishAreComplete() {
    assertThat(TEXTS.keys(Lang.EN)).isEqualTo(FRENCH);
  }

  @Test
  void noLanguageHasALineThatFrenchHasNot() {
    for (Lang lang : Lang.values()) {
      assertThat(FRENCH).as(lang.ownName()).containsAll(TEXTS.keys(lang));
    }
  }

  @Test
  void eachLineIsAPatternAndFillsInTheSameInEveryLanguage() {
    var all = new SoftAssertions();
    for (Lang lang : Lang.values()) {
      for (String key : TEXTS.keys(lang)) {
        var line = TEXTS.say(lang, key);
        var french = slots(TEXTS.say(Lang.FR, key));
        all.assertThat(slots(line)).as(lang.code() + " " + key).isEqualTo(french);
        if (!french.isEmpty()) {
          all.assertThatCode(() -> new MessageFormat(line)).as(key).doesNotThrowAnyException();
        }
      }
    }
    all.assertAll();
  }

  private static Set<String> slots(String line) {
    return SLOT.matcher(line).results().map(slot -> slot.group(1)).collect(Collectors.toSet());
  }

  @Test
  void aLineThatFillsSomethingInDoublesNoApostropheByMistake() {
    for (Lang lang : Lang.values()) {
      assertThat(TEXTS.keys(lang).stream().filter(key -> TEXTS.say(lang, key).contains("'")))
          .as("straight apostrophes in " + lang.ownName())
          .isEmpty();
    }
  }

  @Test
  void frenchIsSetWithSpacesThatDoNotBreak() {
    var loose =
        FRENCH.stream()
            .filter(key -> LOOSE.matcher(withoutAddresses(TEXTS.say(Lang.FR, key))).find())
            .map(key -> key + " = " + TEXTS.say(Lang.FR, key))
            .toList();
    assertThat(loose).isEmpty();
  }

  private static String withoutAddresses(String line) {
    return line.replaceAll("https?://\\S+", "").replaceAll("\\S*[<>=]\\S*", "");
  }

  @Test
  void whatNoNativeReaderHasCheckedSaysSo() throws IOException {
    for (Path file : files(".properties")) {
      var name = file.getFileName().toString();
      if (Set.of("messages_fr.properties", "messages_en.properties").contains(name)) {
        continue;
      }
      assertThat(Files.readAllLines(file, StandardCharsets.UTF_8).getFirst())
          .as(file.toString())
          .startsWith("# brouillon")
          .contains("relecture par un locuteur natif attendue");
    }
  }

  private static List<Path> files(String... endings) throws IOException {
    try (var all = Files.walk(MAIN)) {
      return all.filter(file -> Set.of(endings).stream().anyMatch(file.toString()::endsWith))
          .toList();
    }
  }
}
