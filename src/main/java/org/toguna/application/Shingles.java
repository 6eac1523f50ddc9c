package org.toguna.application;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A text as the set of its shingles: the runs of [#LENGTH] words that follow each other, accents
/// and capitals aside. Two texts are compared as in A. Broder, *On the resemblance and containment
/// of documents* (1997), exactly and not by samples, since a contest has some hundreds of them.
final class Shingles {
  /// Words in a shingle: fewer meet by chance, more miss a copy with a word changed here and there.
  static final int LENGTH = 4;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final String text;
  private final List<Word> words;
  private final Set<String> all;

  private record Word(String plain, int from, int to) {}

  /// A stretch of the text as it was written, and whether the other text has it too.
  record Stretch(String text, boolean shared) {}

  private Shingles(String text, List<Word> words) {
    this.text = text;
    this.words = words;
    var set = new HashSet<String>();
    for (int i = 0; i + LENGTH <= words.size(); i++) {
      set.add(at(i));
    }
    this.all = set;
  }

  static Shingles of(String text) {
    var words = new ArrayList<Word>();
    var found = WORD.matcher(text);
    while (found.find()) {
      words.add(new Word(plain(found.group()), found.start(), found.end()));
    }
    return new Shingles(text, words);
  }

  private static String plain(String word) {
    var apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private String at(int word) {
    var shingle = new StringBuilder();
    for (int i = word; i < word + LENGTH; i++) {
      shingle.append(words.get(i).plain()).append(' ');
    }
    return shingle.toString();
  }

  private int shared(Shingles other) {
    var fewer = all.size() <= other.all.size() ? this : other;
    var more = fewer == this ? other : this;
    return (int) fewer.all.stream().filter(more.all::contains).count();
  }

  /// |A ∩ B| / |A ∪ B| in thousandths: 1000 for the same text, 0 where nothing is shared.
  int resemblance(Shingles other) {
    int shared = shared(other);
    int union = all.size() + other.all.size() - shared;
    return union == 0 ? 0 : 1_000 * shared / union;
  }

  /// |A ∩ B| / min(|A|, |B|) in thousandths: 1000 where the shorter text stands whole in the
  /// longer.
  int containment(Shingles other) {
    int least = Math.min(all.size(), other.all.size());
    return least == 0 ? 0 : 1_000 * shared(other) / least;
  }

  /// The text cut where what it shares with the other begins and ends.
  List<Stretch> beside(Shingles other) {
    var shared = new boolean[words.size()];
    for (int i = 0; i + LENGTH <= words.size(); i++) {
      if (other.all.contains(at(i))) {
        Arrays.fill(shared, i, i + LENGTH, true);
      }
    }
    var stretches = new ArrayList<Stretch>();
    int from = 0;
    for (int i = 0; i < shared.length; i++) {
      if (i > 0 && shared[i] != shared[i - 1]) {
        int cut = shared[i] ? words.get(i).from() : words.get(i - 1).to();
        add(stretches, from, cut, shared[i - 1]);
        from = cut;
      }
    }
    add(stretches, from, text.length(), shared.length > 0 && shared[shared.length - 1]);
    return stretches;
  }

  private void add(List<Stretch> stretches, int from, int to, boolean shared) {
    if (to > from) {
      stretches.add(new Stretch(text.substring(from, to), shared));
    }
  }
}
