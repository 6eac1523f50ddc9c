package org.toguna.contest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.edition.FormWords;
import org.toguna.kit.base.Lang;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// A contest's categories on the desk.
@Component
@Order(1)
class CategoryDrawer implements Drawer<Category> {

  @Override
  public String path() {
    return "categories";
  }

  @Override
  public String words() {
    return "contest.category";
  }

  @Override
  public List<String> columns() {
    return List.of("name", "summary");
  }

  @Override
  public List<String> cells(Category one, Terms terms, Voice voice) {
    return List.of(one.name().in(voice.lang()), one.summary().in(voice.lang()));
  }

  @Override
  public List<Category> in(Terms terms) {
    return terms.entry().categories();
  }

  @Override
  public Terms with(Terms terms, List<Category> list) {
    return terms.withCategories(list);
  }

  @Override
  public String slug(Category one) {
    return one.slug();
  }

  @Override
  public List<Asked> asked(Terms terms, Scene scene, String genre, Optional<Category> known) {
    return List.of(Asked.words("name"), new Asked.InLanguages("summary", 2, false));
  }

  @Override
  public Map<String, String> values(Category one) {
    var values = new TreeMap<String, String>();
    FormWords.put(values, "name", one.name());
    FormWords.put(values, "summary", one.summary());
    return values;
  }

  @Override
  public Optional<Category> read(Form form, Terms terms, String genre, Optional<Category> known) {
    var name = form.words("name", 120);
    return Optional.of(
        new Category(
            known.map(Category::slug).orElseGet(() -> free(terms, name.in(Lang.FR))),
            name,
            form.optionalWords("summary", 500)));
  }

  @Override
  public Optional<String> needed(Category one, Terms terms) {
    return terms.prizes().stream()
            .anyMatch(prize ->
                prize.won() instanceof Prize.Ranked(String category, int _)
                    && category.equals(one.slug()))
        ? Optional.of("contest.category.needed")
        : Optional.empty();
  }
}
