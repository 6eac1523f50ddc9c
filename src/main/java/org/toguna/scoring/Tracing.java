package org.toguna.scoring;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds in running text what may tell whose it is: what looks like a phone number or an address,
/// and the names it was told, whole or in part, however they are spelt. It takes too much rather
/// than too little; a person decides.
final class Tracing {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*");
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*");
  private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}@.])@[\\p{L}\\p{N}_.]+");

  /// Of an address; the mark that ends a sentence is none of it.
  private static final String REST = "[^\\s<>\"»)]*[^\\s<>\"»).,;:!?]";

  private static final Pattern SITE =
      Pattern.compile(
          "(?i)(?:https?://|www\\.)"
              + REST
              + "|(?<![\\p{L}\\p{N}@.-])[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*"
              + "\\.(?:ml|bf|ne|sn|ci|tg|bj|gn|africa|com|org|net|info|io|app|dev|tech|fr|co)"
              + "(?![\\p{L}\\p{N}])(?:/(?:"
              + REST
              + ")?)?");

  /// With a country's code; or eight digits as phones of the region are written, which amounts in
  /// groups of three are not.
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\p{N}+])(?:(?:\\+|00)[\\p{N}][\\p{N} .\u00a0-]{6,15}[\\p{N}]"
              + "|\\p{N}{2}([ .\u00a0-]?)\\p{N}{2}\\1\\p{N}{2}\\1\\p{N}{2})(?![\\p{N}])");

  private static final int SHORTEST = 3;

  /// Parts of names that are words too.
  private static final Set<String> WORDS =
      Set.of("dit", "dite", "les", "des", "une", "aux", "the", "and", "ould", "mint", "bint");

  /// Letters of the region's languages that no accent makes.
  private static final Map<String, String> PLAIN = Map.of("ɛ", "e", "ɔ", "o", "ɲ", "n", "ŋ", "n");

  private final Map<List<String>, Trace> known = new HashMap<>();
  private int longest = 1;

  /// Looks for somebody's name, whole and in parts.
  Tracing person(String name) {
    words(name).stream()
        .filter(word -> word.length() >= SHORTEST && !WORDS.contains(word))
        .forEach(word -> add(List.of(word), new Trace(word, Trace.Kind.PERSON)));
    return this;
  }

  /// Looks for what a firm or a project is called: in one, joined, and by its initials.
  Tracing firm(String name) {
    var words = words(name);
    if (words.isEmpty()) {
      return this;
    }
    var trace = new Trace(String.join(" ", words), Trace.Kind.FIRM);
    add(words, trace);
    add(List.of(String.join("", words)), trace);
    var initials = words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    if (initials.length() >= SHORTEST) {
      add(List.of(initials), trace);
    }
    return this;
  }

  /// Looks for words that somebody at the desk wants hidden.
  Tracing desk(String name) {
    var words = words(name);
    if (!words.isEmpty()) {
      add(words, new Trace(String.join(" ", words), Trace.Kind.DESK));
    }
    return this;
  }

  private void add(List<String> words, Trace trace) {
    known.putIfAbsent(words, trace);
    longest = Math.max(longest, words.size());
  }

  /// As words are compared: without accents and capitals.
  static List<String> words(String text) {
    return WORD.matcher(text).results().map(found -> folded(found.group())).toList();
  }

  static String folded(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    plain = plain.toLowerCase(Locale.ROOT);
    for (var letter : PLAIN.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return plain;
  }

  /// Where something was found, from a first character to before another.
  record Found(int from, int to, Trace trace) {}

  /// In the order of the text, none in another: the longer one counts.
  List<Found> in(String text) {
    var all = new ArrayList<Found>();
    patterns(text, EMAIL, Trace.Kind.EMAIL, all);
    patterns(text, HANDLE, Trace.Kind.SITE, all);
    patterns(text, SITE, Trace.Kind.SITE, all);
    patterns(text, PHONE, Trace.Kind.PHONE, all);
    names(text, all);
    all.sort(
        Comparator.comparingInt(Found::from)
            .thenComparing(Comparator.comparingInt(Found::to).reversed()));
    var apart = new ArrayList<Found>();
    for (Found one : all) {
      if (apart.isEmpty() || one.from() >= apart.getLast().to()) {
        apart.add(one);
      }
    }
    return apart;
  }

  private static void patterns(String text, Pattern pattern, Trace.Kind kind, List<Found> all) {
    pattern
        .matcher(text)
        .results()
        .forEach(found -> {
          var word = found.group().replaceAll("[\\s\u00a0]", "").toLowerCase(Locale.ROOT);
          all.add(new Found(found.start(), found.end(), new Trace(cut(word), kind)));
        });
  }

  private static String cut(String word) {
    return word.substring(0, Math.min(word.length(), WordBook.LONGEST));
  }

  private void names(String text, List<Found> all) {
    var matches = WORD.matcher(text).results().toList();
    var folded = matches.stream().map(found -> folded(found.group())).toArray(String[]::new);
    for (int first = 0; first < folded.length; first++) {
      for (int last = Math.min(folded.length, first + longest); last > first; last--) {
        var trace = known.get(Arrays.asList(folded).subList(first, last));
        if (trace != null) {
          all.add(new Found(matches.get(first).start(), matches.get(last - 1).end(), trace));
          break;
        }
      }
    }
  }
}
