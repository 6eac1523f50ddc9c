package org.toguna.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.toguna.edition.Edition;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// Somebody at one thing in a [Drawer]: one that is there, or a new one of some genre.
record Item<T>(
    Drawer<T> drawer, Edition edition, Contest contest, String genre, Optional<T> known) {
  private static final int MOST = 100;

  /// A new one; nothing where the drawer has no such genre.
  static <T> Optional<Item<?>> fresh(
      Drawer<T> drawer, Edition edition, Contest contest, String genre) {
    var genres = drawer.genres(contest.terms());
    boolean fits = genres.isEmpty() ? genre.isEmpty() : genres.containsKey(genre);
    return fits
        ? Optional.of(new Item<>(drawer, edition, contest, genre, Optional.empty()))
        : Optional.empty();
  }

  static <T> Optional<Item<?>> known(
      Drawer<T> drawer, Edition edition, Contest contest, String slug) {
    return drawer
        .find(contest.terms(), slug)
        .map(one -> new Item<>(drawer, edition, contest, drawer.genre(one), Optional.of(one)));
  }

  /// What its form shows, with its place in the list.
  Map<String, String> values(Scene scene) {
    var values =
        new TreeMap<>(known.map(drawer::values).orElseGet(() -> drawer.fresh(scene, genre)));
    var list = drawer.in(contest.terms());
    values.put("place", "" + (known.map(list::indexOf).orElse(list.size()) + 1));
    return values;
  }

  /// What the form changes; nothing where it is wrong.
  Optional<TermsDesk.Edit> read(Form form) {
    int place = form.number("place", 1, MOST);
    var read = drawer.read(form, contest.terms(), genre, known);
    if (!form.isRight() || read.isEmpty()) {
      return Optional.empty();
    }
    var slug = drawer.slug(read.get());
    return Optional.of(
        new TermsDesk.Edit(
            drawer.words(),
            known.isPresent() ? "changed" : "added",
            terms -> drawer.with(terms, placed(terms, read.get(), place)),
            terms -> shown(terms, slug),
            terms -> shown(terms, slug)));
  }

  private List<T> placed(Terms terms, T one, int place) {
    var list = without(terms, drawer.slug(one));
    list.add(Math.min(place - 1, list.size()), one);
    return list;
  }

  private List<T> without(Terms terms, String slug) {
    var list = new ArrayList<>(drawer.in(terms));
    list.removeIf(other -> drawer.slug(other).equals(slug));
    return list;
  }

  private @Nullable Map<String, String> shown(Terms terms, String slug) {
    return drawer.find(terms, slug).map(drawer::values).orElse(null);
  }

  /// Taking it away.
  TermsDesk.Edit removal() {
    var slug = drawer.slug(known.orElseThrow());
    return new TermsDesk.Edit(
        drawer.words(),
        "deleted",
        terms -> drawer.with(terms, without(terms, slug)),
        terms -> shown(terms, slug),
        terms -> shown(terms, slug));
  }

  /// Why it cannot be taken away.
  Optional<String> needed() {
    return known.flatMap(one -> drawer.needed(one, contest.terms()));
  }

  /// The list's address below the edition.
  String path() {
    return contest.deskPath() + "/" + drawer.path();
  }

  /// What the form asks, its place last.
  List<Asked> asked(Scene scene) {
    var asked = new ArrayList<>(drawer.asked(contest.terms(), scene, genre, known));
    asked.add(Asked.number("place"));
    return asked;
  }

  Answer.Template form(Scene scene, Form form) {
    var one = known.map(drawer::slug).map(slug -> path() + "/" + slug);
    var shown =
        new DeskForm(
            edition,
            contest,
            new DeskForm.Way(
                one.orElse(path() + (genre.isEmpty() ? "" : "?genre=" + genre)),
                path(),
                one.map(path -> path + "/suppression")),
            new DeskForm.Words(
                drawer.words(), drawer.words() + (one.isEmpty() ? ".add" : ".change")),
            asked(scene));
    return (out, no) -> JtedeskformGenerated.render(out, no, scene, shown, form);
  }
}
