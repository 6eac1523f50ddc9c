package org.toguna.contest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.toguna.kit.base.Slug;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// A list within a contest's terms — categories, conditions, criteria, prizes — as the desk shows
/// it and asks for one of it. Where there are genres, each asks for something else.
interface Drawer<T> {
  /// The noun in its address.
  String path();

  /// The prefix of its sentences.
  String words();

  List<String> columns();

  List<String> cells(T one, Terms terms, Voice voice);

  List<T> in(Terms terms);

  Terms with(Terms terms, List<T> list);

  String slug(T one);

  /// The genres something new may have, each with the key of its name.
  default Map<String, String> genres(Terms terms) {
    return Map.of();
  }

  /// The genre of one that is there.
  default String genre(T one) {
    return "";
  }

  /// What its form asks for; `known` is what is changed.
  List<Asked> asked(Terms terms, Scene scene, String genre, Optional<T> known);

  Map<String, String> values(T one);

  /// What a new one shows already.
  default Map<String, String> fresh(Scene scene, String genre) {
    return Map.of();
  }

  /// Reads the form; what is wrong is noted in it, and then the answer does not count.
  Optional<T> read(Form form, Terms terms, String genre, Optional<T> known);

  /// Why it cannot be taken away: the key of the reason.
  default Optional<String> needed(T one, Terms terms) {
    return Optional.empty();
  }

  default Optional<T> find(Terms terms, String slug) {
    return in(terms).stream().filter(one -> slug(one).equals(slug)).findFirst();
  }

  /// A slug that no other has.
  default String free(Terms terms, String wanted) {
    return Slug.free(Slug.of(wanted, 50), path() + "-1", taken -> find(terms, taken).isPresent());
  }
}
