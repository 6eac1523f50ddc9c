package org.toguna.myspace;

import org.toguna.kit.base.Lang;
import org.toguna.kit.web.Scene;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Value;

/// Holdings in words, for the page and for paper.
final class Told {
  private Told() {}

  static String title(Scene scene, Holding holding) {
    return scene.say(holding.key() + ".title");
  }

  static String why(Scene scene, Holding holding) {
    return scene.say(holding.key() + ".why");
  }

  static String kept(Scene scene, Holding holding) {
    return scene.say(holding.key() + ".kept");
  }

  static String stays(Scene scene, Holding holding) {
    return scene.say(holding.key() + ".stays");
  }

  static String label(Scene scene, Holding holding, Holding.Fact fact) {
    return scene.say(holding.key() + "." + fact.name());
  }

  static String value(Scene scene, Holding.Fact fact) {
    return switch (fact.value()) {
      case Value.Text text -> text.text();
      case Value.At at -> scene.written().moment(at.instant());
      case Value.Count count -> scene.written().number(count.count());
      case Value.Said said -> said(scene, said);
    };
  }

  /// A code that has no line yet is shown as it stands.
  private static String said(Scene scene, Value.Said said) {
    var key = said.prefix() + "." + said.code();
    return scene.texts().has(Lang.FR, key) ? scene.say(key) : said.code();
  }
}
