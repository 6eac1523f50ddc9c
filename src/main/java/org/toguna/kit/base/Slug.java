package org.toguna.kit.base;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A text as the last piece of an address: small letters without accents, digits and hyphens. The
/// letters ɛ ɔ ɲ ŋ ɓ ɗ ƴ ǝ ɣ become what people type for them.
public final class Slug {
  private static final String LETTERS = "ɛɔɲŋɓɗƴǝɣœæß";
  private static final String[] PLAIN = {
    "e", "o", "n", "n", "b", "d", "y", "e", "g", "oe", "ae", "ss"
  };

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");

  private Slug() {}

  /// At most `longest` characters, cut between words; empty if nothing of the text is left.
  public static String of(String text, int longest) {
    var plain = new StringBuilder();
    var lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      int known = LETTERS.indexOf(lower.charAt(i));
      plain.append(known < 0 ? String.valueOf(lower.charAt(i)) : PLAIN[known]);
    }
    var unmarked = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    var slug = ENDS.matcher(OTHERS.matcher(unmarked).replaceAll("-")).replaceAll("");
    if (slug.length() <= longest) {
      return slug;
    }
    int cut = slug.lastIndexOf('-', longest);
    return slug.substring(0, cut > 0 ? cut : longest);
  }

  /// The slug itself, or with `-2`, `-3` … where it is taken; `otherwise` stands in for an empty
  /// one.
  public static String free(String slug, String otherwise, Predicate<String> taken) {
    var wanted = slug.isEmpty() ? otherwise : slug;
    var free = wanted;
    for (int next = 2; taken.test(free); next++) {
      free = wanted + "-" + next;
    }
    return free;
  }
}
