package org.toguna.contest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

/// A contest's conditions of eligibility on the desk; each kind of rule asks for what it needs.
@Component
@Order(2)
class ConditionDrawer implements Drawer<Condition> {

  @Override
  public String path() {
    return "conditions";
  }

  @Override
  public String words() {
    return "contest.condition";
  }

  @Override
  public List<String> columns() {
    return List.of("rule", "proof");
  }

  @Override
  public List<String> cells(Condition one, Terms terms, Voice voice) {
    return List.of(voice.say(one.rule().says()), one.proof().in(voice.lang()));
  }

  @Override
  public List<Condition> in(Terms terms) {
    return terms.entry().conditions();
  }

  @Override
  public Terms with(Terms terms, List<Condition> list) {
    return terms.withConditions(list);
  }

  @Override
  public String slug(Condition one) {
    return one.slug();
  }

  @Override
  public Map<String, String> genres(Terms terms) {
    var genres = new LinkedHashMap<String, String>();
    for (Rule.Genre genre : Rule.Genre.values()) {
      if (!genre.ofFirm() || terms.facts().kind() == Facts.Kind.STARTUPS) {
        genres.put(genre.name(), genre.key());
      }
    }
    return genres;
  }

  @Override
  public String genre(Condition one) {
    return one.rule().genre().name();
  }

  @Override
  public List<Asked> asked(Terms terms, Scene scene, String genre, Optional<Condition> known) {
    return RuleFields.asked(
        Rule.Genre.valueOf(genre), scene, known.map(Condition::rule).stream().toList());
  }

  @Override
  public Map<String, String> values(Condition one) {
    var values = new TreeMap<String, String>();
    RuleFields.put(values, one.rule());
    FormWords.put(values, "proof", one.proof());
    FormWords.put(values, "appeal", one.appeal());
    return values;
  }

  /// A usual wording to begin with.
  @Override
  public Map<String, String> fresh(Scene scene, String genre) {
    var values = new TreeMap<String, String>();
    for (Lang lang : List.of(Lang.FR, Lang.EN)) {
      var key = Rule.Genre.valueOf(genre).key() + ".proof";
      values.put("proof." + lang.code(), scene.texts().say(lang, key));
      values.put(
          "appeal." + lang.code(), scene.texts().say(lang, "contest.condition.appeal.usual"));
    }
    values.put("least", "18");
    values.put("percent", "51");
    Countries.AES.codes().forEach(code -> values.put("countries." + code, "on"));
    return values;
  }

  @Override
  public Optional<Condition> read(Form form, Terms terms, String genre, Optional<Condition> known) {
    var rule = RuleFields.read(form, Rule.Genre.valueOf(genre));
    var proof = form.words("proof", 500);
    var appeal = form.words("appeal", 500);
    return rule.map(right ->
        new Condition(
            known.map(Condition::slug).orElseGet(() -> free(terms, genre.toLowerCase(Locale.ROOT))),
            right,
            proof,
            appeal));
  }
}
