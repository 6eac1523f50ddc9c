package org.toguna.jury;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Names as they are compared: without accents, capitals, signs and order, a letter of Bamanankan
/// as the Latin one it stands for, an initial for any name that begins so, one slip of the pen in a
/// long word forgiven. Rather one likeness too many, which a person lifts, than one too few.
final class Plain {
  private static final int LONG = 5;
  private static final Set<String> FORMS =
      Set.of(
          "sarl",
          "suarl",
          "sarlu",
          "sa",
          "sas",
          "sasu",
          "snc",
          "gie",
          "ets",
          "ltd",
          "llc",
          "inc",
          "eurl",
          "ei",
          "ong",
          "groupe",
          "group",
          "societe",
          "entreprise",
          "company",
          "co",
          "et",
          "and",
          "le",
          "la",
          "les",
          "de",
          "du",
          "des",
          "the",
          "of");

  private Plain() {}

  static List<String> words(String text) {
    var latin =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replace('ɔ', 'o')
            .replace('ɛ', 'e')
            .replace('ɲ', 'n')
            .replace('ŋ', 'n')
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replaceAll("['’`]", "");
    return Arrays.stream(latin.split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList();
  }

  /// Whether two names may be one person's, or one may be the family of the other: all words of the
  /// shorter are in the longer.
  static boolean samePerson(String one, String other) {
    var first = words(one);
    var second = words(other);
    return covers(first, second) || covers(second, first);
  }

  private static boolean covers(List<String> few, List<String> many) {
    if (few.stream().noneMatch(word -> word.length() > 1)) {
      return false;
    }
    var left = new ArrayList<>(many);
    for (String word : few) {
      var match = left.stream().filter(other -> like(word, other)).findFirst();
      if (match.isEmpty()) {
        return false;
      }
      left.remove(match.get());
    }
    return true;
  }

  private static boolean like(String one, String other) {
    if (one.length() == 1 || other.length() == 1) {
      return one.charAt(0) == other.charAt(0);
    }
    return one.equals(other)
        || (Math.min(one.length(), other.length()) >= LONG && oneSlip(one, other));
  }

  /// Whether one letter more, less or other makes one word of the other.
  static boolean oneSlip(String one, String other) {
    int from = 0;
    int most = Math.min(one.length(), other.length());
    while (from < most && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    int end = 0;
    while (end < most - from
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return Math.max(one.length(), other.length()) - from - end <= 1;
  }

  /// The family's name of somebody whose name is written first name first, as here; or the word
  /// that stands in capitals.
  static String family(String name) {
    var parts = Arrays.stream(name.strip().split("\\s+")).toList();
    return parts.stream()
        .filter(part -> part.length() > 1 && part.equals(part.toUpperCase(Locale.ROOT)))
        .filter(part -> !part.equals(part.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(parts.getLast());
  }

  /// Whether two names may be one firm's: what is left without the form of the firm is the same,
  /// spaces aside, or all of it stands in the other.
  static boolean sameFirm(String one, String other) {
    var first = firm(one);
    var second = firm(other);
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    if (String.join("", first).equals(String.join("", second))) {
      return true;
    }
    return contains(first, second) || contains(second, first);
  }

  private static List<String> firm(String name) {
    var kept = words(name).stream().filter(word -> !FORMS.contains(word)).toList();
    return kept.isEmpty() ? words(name) : kept;
  }

  private static boolean contains(List<String> many, List<String> few) {
    return few.stream().anyMatch(word -> word.length() > 2) && new HashSet<>(many).containsAll(few);
  }

  /// Whether one domain is the other or lies below it.
  static boolean sameDomain(String one, String other) {
    return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
  }

  /// Words of a text, each once.
  static Set<String> bag(String text) {
    return words(text).stream().collect(Collectors.toUnmodifiableSet());
  }
}
