package org.toguna.kit.base;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A mapping of a YAML file that knows its lines, so that every complaint names file, line and
/// mend. Only text is read from it: no tag makes an object, and anchors that would multiply are
/// refused.
public final class YamlMap {
  /// The longest text a page shows.
  private static final int MOST_LETTERS = 20_000;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

  private final String file;
  private final int line;
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  private YamlMap(String file, Node node) {
    this.file = file;
    this.line = lineOf(node);
    if (!(node instanceof MappingNode mapping)) {
      throw bad(node, "a list of « name: value » lines is expected here");
    }
    for (var entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        throw bad(entry.getKeyNode(), "a name is expected before the colon");
      }
      if (nodes.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
        throw bad(key, "« " + key.getValue() + " » stands here twice; keep one");
      }
    }
  }

  /// Reads a file; a broken, huge or hostile one is refused in one sentence.
  public static YamlMap read(Path path) {
    try {
      if (Files.size(path) > YamlSource.MOST_BYTES) {
        throw new BadInput(path + ": larger than 4 MB; an edition's file is far smaller");
      }
      return read(path.toString(), Files.readString(path, StandardCharsets.UTF_8));
    } catch (CharacterCodingException notUtf8) {
      throw new BadInput(path + ": not UTF-8 text; save it as UTF-8", notUtf8);
    } catch (IOException unreadable) {
      throw new BadInput(path + ": cannot be read; check that the file is there", unreadable);
    }
  }

  /// Reads text that is already here; `file` is how complaints name it.
  public static YamlMap read(String file, String text) {
    return new YamlMap(file, YamlSource.tree(file, text));
  }

  public boolean has(String name) {
    return nodes.containsKey(name);
  }

  /// Complains about names this file must not have: a misspelt one would be lost in silence.
  public void allow(String... names) {
    for (var entry : nodes.entrySet()) {
      if (!List.of(names).contains(entry.getKey())) {
        throw bad(
            entry.getValue(),
            "« " + entry.getKey() + " » is not known here; known are " + String.join(", ", names));
      }
    }
  }

  public String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  public Optional<String> optionalText(String name) {
    var node = nodes.get(name);
    return node == null ? Optional.empty() : Optional.of(scalar(node));
  }

  /// A text of at most `longest` characters.
  public String text(String name, int longest) {
    var text = text(name);
    if (text.length() > longest) {
      throw bad(
          nodes.get(name), "« " + name + " » is longer than " + longest + " characters; cut it");
    }
    return text;
  }

  public String optionalText(String name, int longest) {
    return has(name) ? text(name, longest) : "";
  }

  public int number(String name) {
    return parsed(name, "a whole number", Integer::valueOf);
  }

  public int number(String name, int otherwise) {
    return has(name) ? number(name) : otherwise;
  }

  public LocalDate date(String name) {
    return parsed(name, "a date such as 2026-01-29", LocalDate::parse);
  }

  /// A day and an hour without a zone: `2026-01-29T09:00`.
  public LocalDateTime dateTime(String name) {
    return parsed(name, "a day and hour such as 2026-01-29T09:00", LocalDateTime::parse);
  }

  public boolean flag(String name) {
    return optionalText(name).map("true"::equals).orElse(false);
  }

  /// One of a list's values, written in any case.
  public <E extends Enum<E>> E choice(String name, Class<E> choices) {
    var known = List.of(choices.getEnumConstants());
    return parsed(
        name,
        "one of " + known,
        text -> Enum.valueOf(choices, text.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  /// A text alone is French; a mapping gives one text per language code.
  public Words words(String name) {
    var node = nodes.get(name);
    if (node == null) {
      return Words.NONE;
    }
    return words(node);
  }

  private Words words(Node node) {
    if (node instanceof ScalarNode) {
      return Words.french(scalar(node));
    }
    var byLang = new EnumMap<Lang, String>(Lang.class);
    var map = new YamlMap(file, node);
    for (String code : map.nodes.keySet()) {
      var lang =
          Lang.ofCode(code).orElseThrow(() -> bad(node, "« " + code + " » is no language we have"));
      byLang.put(lang, map.text(code));
    }
    return new Words(byLang);
  }

  public YamlMap map(String name) {
    var node = nodes.get(name);
    if (node == null) {
      throw missing(name);
    }
    return new YamlMap(file, node);
  }

  /// The mappings listed under a name; none where the name is not there.
  public List<YamlMap> maps(String name) {
    return items(name).stream().map(node -> new YamlMap(file, node)).toList();
  }

  public List<String> texts(String name) {
    return items(name).stream().map(this::scalar).toList();
  }

  public List<Words> allWords(String name) {
    return items(name).stream().map(this::words).toList();
  }

  private List<Node> items(String name) {
    var node = nodes.get(name);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return new ArrayList<>(sequence.getValue());
    }
    throw bad(node, "a list is expected under « " + name + " »");
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      if (scalar.getValue().length() > MOST_LETTERS) {
        throw bad(node, "this text is longer than " + MOST_LETTERS + " characters; cut it");
      }
      if (CONTROL.matcher(scalar.getValue()).find()) {
        throw bad(node, "this text holds a control character; remove it");
      }
      return scalar.getValue();
    }
    throw bad(node, "a plain text is expected here");
  }

  /// A complaint about the value under a name.
  public BadInput badValue(String name, String sentence) {
    return bad(nodes.get(name), "« " + name + " » " + sentence);
  }

  /// What `reading` makes of the text under a name; `expected` says what it should have been.
  public <T> T parsed(String name, String expected, Function<String, T> reading) {
    var text = text(name);
    try {
      return reading.apply(text.strip());
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw bad(nodes.get(name), "« " + text + " » under « " + name + " » is not " + expected);
    }
  }

  /// A complaint about this mapping as a whole.
  public BadInput bad(String sentence) {
    return new BadInput(file + ", line " + line + ": " + sentence);
  }

  private BadInput bad(@Nullable Node node, String sentence) {
    return new BadInput(file + ", line " + (node == null ? line : lineOf(node)) + ": " + sentence);
  }

  private BadInput missing(String name) {
    return bad("« " + name + " » is missing; add it");
  }

  private static int lineOf(Node node) {
    var mark = node.getStartMark();
    return mark == null ? 1 : mark.getLine() + 1;
  }
}
