package org.toguna.jury;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.toguna.application.HandedIn;

/// How well a juror suits a dossier, out of a hundred: sixty for its categories, ten for each of up
/// to three words of the juror's that its texts hold, ten for reading its language. Which parts
/// make it is shown with it.
record Affinity(int categories, List<String> words, boolean language) {
  static final int OF_CATEGORIES = 60;
  private static final int OF_A_WORD = 10;
  private static final int MOST_WORDS = 3;
  private static final int OF_LANGUAGE = 10;
  private static final Set<String> FRENCH =
      Set.of("le", "la", "les", "des", "et", "un", "une", "du", "est", "pour", "dans", "sur");
  private static final Set<String> ENGLISH =
      Set.of("the", "of", "and", "is", "to", "in", "for", "our", "with", "are", "that", "on");

  /// What a dossier says, read once for all jurors.
  record Text(List<String> categories, Set<String> words, String lang) {
    static Text of(HandedIn dossier) {
      var all = Plain.words(String.join(" ", dossier.texts().values()));
      long french = all.stream().filter(FRENCH::contains).count();
      long english = all.stream().filter(ENGLISH::contains).count();
      return new Text(dossier.categories(), Set.copyOf(all), english > french ? "en" : "fr");
    }
  }

  static Affinity of(Juror.Profile juror, Text dossier) {
    int shared = (int) dossier.categories().stream().filter(juror.categories()::contains).count();
    int of = Math.max(1, dossier.categories().size());
    var words =
        juror.keywords().stream()
            .filter(word -> said(Plain.words(word), dossier.words()))
            .limit(MOST_WORDS)
            .toList();
    return new Affinity(OF_CATEGORIES * shared / of, words, juror.langs().contains(dossier.lang()));
  }

  /// A word of the juror's may be several, all of which must be there; a plural is the same word.
  private static boolean said(Collection<String> few, Set<String> words) {
    return !few.isEmpty()
        && few.stream()
            .allMatch(word ->
                words.contains(word)
                    || words.contains(word + "s")
                    || (word.endsWith("s")
                        && words.contains(word.substring(0, word.length() - 1))));
  }

  int total() {
    return categories + OF_A_WORD * words.size() + (language ? OF_LANGUAGE : 0);
  }
}
