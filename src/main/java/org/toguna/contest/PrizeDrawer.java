package org.toguna.contest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/// A contest's prizes on the desk.
@Component
@Order(4)
class PrizeDrawer implements Drawer<Prize> {

  @Override
  public String path() {
    return "prix";
  }

  @Override
  public String words() {
    return "contest.prize";
  }

  @Override
  public List<String> columns() {
    return List.of("name", "won", "amount");
  }

  @Override
  public List<String> cells(Prize one, Terms terms, Voice voice) {
    return List.of(
        one.name().in(voice.lang()),
        voice.won(one, terms.entry().categories()),
        one.amount() == 0 ? "—" : voice.amount(one.amount()));
  }

  @Override
  public List<Prize> in(Terms terms) {
    return terms.prizes();
  }

  @Override
  public Terms with(Terms terms, List<Prize> list) {
    return terms.withPrizes(list);
  }

  @Override
  public String slug(Prize one) {
    return one.slug();
  }

  @Override
  public Map<String, String> genres(Terms terms) {
    var genres = new LinkedHashMap<String, String>();
    for (Prize.Genre genre : Prize.Genre.values()) {
      genres.put(genre.name(), genre.key());
    }
    return genres;
  }

  @Override
  public String genre(Prize one) {
    return one.genre().name();
  }

  @Override
  public List<Asked> asked(Terms terms, Scene scene, String genre, Optional<Prize> known) {
    var asked = new ArrayList<Asked>();
    asked.add(Asked.words("name"));
    switch (Prize.Genre.valueOf(genre)) {
      case RANKED -> {
        var categories = new LinkedHashMap<String, String>();
        categories.put("", scene.say("contest.prize.all"));
        terms
            .entry()
            .categories()
            .forEach(one -> categories.put(one.slug(), scene.say(one.name())));
        asked.add(new Asked.Choice("category", categories, false));
        asked.add(Asked.number("rank"));
      }
      case WOMEN -> {
        asked.add(Asked.number("rank"));
        asked.add(RuleFields.body(scene));
        asked.add(new Asked.Line("percent", "number", false));
      }
      case PUBLIC -> {
        // The public's vote asks no more.
      }
      case PARTNER -> asked.add(Asked.line("partner"));
    }
    asked.add(Asked.number("amount"));
    asked.add(new Asked.InLanguages("extra", 0, false));
    return asked;
  }

  @Override
  public Map<String, String> values(Prize one) {
    var values = new TreeMap<String, String>();
    FormWords.put(values, "name", one.name());
    FormWords.put(values, "extra", one.extra());
    values.put("amount", "" + one.amount());
    switch (one.won()) {
      case Prize.Ranked ranked -> {
        values.put("category", ranked.category());
        values.put("rank", "" + ranked.rank());
      }
      case Prize.Women women -> {
        values.put("rank", "" + women.rank());
        RuleFields.put(values, women.own());
      }
      case Prize.Public _ -> {
        // As above.
      }
      case Prize.Partner partner -> values.put("partner", partner.partner());
    }
    return values;
  }

  @Override
  public Map<String, String> fresh(Scene scene, String genre) {
    return Map.of("rank", "1", "amount", "0", "percent", "50");
  }

  @Override
  public Optional<Prize> read(Form form, Terms terms, String genre, Optional<Prize> known) {
    var name = form.words("name", 120);
    var won = won(form, terms, Prize.Genre.valueOf(genre));
    int amount = form.number("amount", 0, (int) Prize.MOST);
    var extra = form.optionalWords("extra", 300);
    var slug = known.map(Prize::slug).orElseGet(() -> free(terms, name.in(Lang.FR)));
    return form.isRight()
        ? Optional.of(new Prize(slug, name, amount, extra, won))
        : Optional.empty();
  }

  private static Prize.Won won(Form form, Terms terms, Prize.Genre genre) {
    return switch (genre) {
      case RANKED -> {
        var category = form.optional("category", 60);
        if (!category.isEmpty()
            && terms.entry().categories().stream().noneMatch(one -> one.slug().equals(category))) {
          form.wrong("category", "web.form.choice");
        }
        yield new Prize.Ranked(category, form.number("rank", 1, 20));
      }
      case WOMEN -> {
        var percent = form.optionalNumber("percent", 1, 100);
        var body = RuleFields.body(form);
        yield new Prize.Women(
            form.number("rank", 1, 20),
            percent.isEmpty()
                ? new Rule.OneWoman(body)
                : new Rule.WomenShare(body, percent.getAsInt()));
      }
      case PUBLIC -> new Prize.Public();
      case PARTNER -> new Prize.Partner(form.text("partner", 120));
    };
  }
}
