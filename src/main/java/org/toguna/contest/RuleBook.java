package org.toguna.contest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;

/// Makes a contest's rule book from its terms, in one language.
final class RuleBook {
  private final Voice voice;
  private final Edition edition;
  private final Terms terms;
  private final Book.Pen pen = new Book.Pen();
  private int article;

  private RuleBook(Voice voice, Edition edition, Terms terms) {
    this.voice = voice;
    this.edition = edition;
    this.terms = terms;
  }

  static Book of(Texts texts, Lang lang, Edition edition, Terms terms) {
    var voice = new Voice(texts, lang, edition.period().zone());
    return new RuleBook(voice, edition, terms).written();
  }

  private Book written() {
    pen.title(voice.say("contest.book.title", terms.facts().name()));
    purpose();
    calendar();
    entries();
    conditions();
    scoring();
    prizes();
    article("changes");
    pen.paragraph(say("changes.says"));
    return pen.done();
  }

  private String say(String key, Object... values) {
    return voice.say("contest.book." + key, values);
  }

  private void article(String name) {
    article++;
    pen.article(article + ". " + say(name));
  }

  private void purpose() {
    article("purpose");
    pen.paragraph(
        say(
            "purpose.says",
            edition.wording().name(),
            Integer.toString(edition.number()),
            voice.say(terms.facts().kind().key() + ".for")));
    if (!edition.wording().organiser().isEmpty()) {
      pen.paragraph(say("purpose.organiser", edition.wording().organiser()));
    }
    pen.paragraphs(terms.facts().summary().in(voice.lang()));
    var categories = terms.entry().categories();
    if (!categories.isEmpty()) {
      article("categories");
      pen.row(say("category"), say("category.what"));
      categories.forEach(
          one -> pen.row(one.name().in(voice.lang()), one.summary().in(voice.lang())));
    }
  }

  private void calendar() {
    article("calendar");
    pen.row(say("step"), say("when"));
    terms
        .calendar()
        .moments()
        .forEach((step, at) -> pen.row(voice.say(step.key()), voice.moment(at)));
    pen.paragraph(say("clock", voice.clock()));
  }

  private void entries() {
    article("entries");
    var limits = terms.facts().limits();
    pen.item(say("limits.person", limits.perPerson()));
    if (terms.facts().kind() == Facts.Kind.STARTUPS) {
      pen.item(say("limits.firm", limits.perFirm()));
    }
    pen.item(say("limits.categories", limits.categories()));
    terms.calendar().at(Step.CLOSING).ifPresent(last -> pen.item(say("deadline", last)));
    pen.item(say("withdrawn"));
  }

  private void conditions() {
    article("conditions");
    pen.paragraph(say("conditions.says"));
    int number = 0;
    for (Condition condition : terms.entry().conditions()) {
      number++;
      pen.part(article + "." + number + " " + voice.say(condition.rule().says()));
      pen.item(say("proof", condition.proof()));
      pen.item(say("appeal", condition.appeal()));
    }
    pen.paragraph(say("decides"));
  }

  private void scoring() {
    article("scoring");
    var scoring = terms.scoring();
    pen.paragraph(say("total", scoring.total()));
    scoring.grids().forEach(this::grid);
    if (scoring.comments()) {
      pen.paragraph(say("comments"));
    }
    pen.paragraph(voice.say(scoring.ties().key() + ".says"));
  }

  private void grid(Round round, List<Criterion> grid) {
    pen.part(voice.say(round.key()));
    pen.row(say("criterion"), say("points"));
    grid.forEach(
        one -> pen.row(one.name().in(voice.lang()), voice.say("contest.points", one.weight())));
    pen.row(say("sum"), voice.say("contest.points", Scoring.sum(grid)));
    for (Criterion criterion : grid) {
      pen.paragraph(say("levels", criterion.name()));
      int steps = criterion.levels().size() - 1;
      for (int level = 0; level <= steps; level++) {
        var points = points(criterion.weight() * level, steps);
        pen.item(say("level", points, criterion.levels().get(level)));
      }
    }
  }

  /// So many points parted into so many steps, as jurors read them on their sheets: two decimals at
  /// most, half to the even one.
  private String points(int points, int steps) {
    var sign = DecimalFormatSymbols.getInstance(voice.lang().locale());
    var format = new DecimalFormat("0.##", sign);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format.format(
        new BigDecimal(points).divide(new BigDecimal(steps), 4, RoundingMode.HALF_EVEN));
  }

  /// A sentence that goes on after a colon.
  private String midway(String sentence) {
    return sentence.substring(0, 1).toLowerCase(voice.lang().locale()) + sentence.substring(1);
  }

  private void prizes() {
    article("prizes");
    pen.row(say("prize"), say("prize.whom"), say("prize.amount"));
    var categories = terms.entry().categories();
    for (Prize prize : terms.prizes()) {
      var extra = prize.extra().in(voice.lang());
      pen.row(
          prize.name().in(voice.lang()),
          voice.won(prize, categories),
          prize.amount() == 0
              ? extra
              : voice.amount(prize.amount()) + (extra.isEmpty() ? "" : " · " + extra));
    }
    terms.prizes().stream()
        .map(Prize::won)
        .filter(Prize.Women.class::isInstance)
        .map(won -> ((Prize.Women) won).own())
        .distinct()
        .forEach(own -> pen.paragraph(say("women", midway(voice.say(own.says())))));
    pen.paragraph(say("xof"));
  }
}
