package org.toguna.contest;

import org.toguna.kit.base.YamlMap;

/// Reads a rule from a file's map.
final class RuleRead {
  private RuleRead() {}

  static Rule of(YamlMap told) {
    var genre = told.choice("kind", Rule.Genre.class);
    told.allow(fields(genre));
    return TermsRead.checked(told, () -> read(genre, told));
  }

  private static String[] fields(Rule.Genre genre) {
    return switch (genre) {
      case RESIDENCE, ORIGIN -> new String[] {"kind", "countries"};
      case FOUNDER_AGE -> new String[] {"kind", "least", "most", "on"};
      case FIRM_AGE -> new String[] {"kind", "most", "on"};
      case CAPITAL -> new String[] {"kind", "countries", "percent"};
      case WOMEN_SHARE -> new String[] {"kind", "body", "percent"};
      case ONE_WOMAN -> new String[] {"kind", "body"};
      case UNRELATED -> new String[] {"kind", "tie"};
    };
  }

  private static Rule read(Rule.Genre genre, YamlMap told) {
    return switch (genre) {
      case RESIDENCE -> new Rule.Residence(countries(told));
      case ORIGIN -> new Rule.Origin(countries(told));
      case FOUNDER_AGE ->
          new Rule.FounderAge(told.number("least", 18), told.number("most"), told.date("on"));
      case FIRM_AGE -> new Rule.FirmAge(told.number("most"), told.date("on"));
      case CAPITAL -> new Rule.Capital(countries(told), told.number("percent"));
      case WOMEN_SHARE -> new Rule.WomenShare(body(told), told.number("percent"));
      case ONE_WOMAN -> new Rule.OneWoman(body(told));
      case UNRELATED -> new Rule.Unrelated(told.choice("tie", Declared.Tie.class));
    };
  }

  private static Countries countries(YamlMap told) {
    return Countries.of(told.texts("countries"));
  }

  private static Declared.Body body(YamlMap told) {
    return told.choice("body", Declared.Body.class);
  }
}
