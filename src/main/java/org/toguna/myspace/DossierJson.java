package org.toguna.myspace;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.toguna.kit.web.Scene;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Value;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A dossier for programs to read. The keys are the same in every language and are explained in the
/// file itself and in the guide on data protection.
final class DossierJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final JsonMapper LINES = JsonMapper.builder().build();
  private static final List<String> EXPLAINED =
      List.of("format", "made", "language", "keeper", "held", "facts", "rows", "afterErasure");

  private DossierJson() {}

  static byte[] of(Scene scene, Dossier dossier, Instant made) {
    var all = new LinkedHashMap<String, Object>();
    all.put("format", "toguna-personal-data-1");
    all.put("made", made.toString());
    all.put("language", scene.lang().code());
    all.put("keys", explained(scene));
    all.put("keeper", keeper(scene, dossier.keeper()));
    all.put("held", dossier.filled().stream().map(holding -> held(scene, holding)).toList());
    return JSON.writeValueAsBytes(all);
  }

  private static Map<String, Object> explained(Scene scene) {
    var keys = new LinkedHashMap<String, Object>();
    EXPLAINED.forEach(key -> keys.put(key, scene.say("myspace.json." + key)));
    return keys;
  }

  private static Map<String, Object> keeper(Scene scene, Dossier.Keeper keeper) {
    var body = new LinkedHashMap<String, Object>();
    body.put("publisher", scene.say(keeper.publisher()));
    body.put("reachedAt", keeper.reachedAt());
    body.put("organiser", scene.say(keeper.organiser()));
    return body;
  }

  private static Map<String, Object> held(Scene scene, Holding holding) {
    var one = new LinkedHashMap<String, Object>();
    one.put("key", holding.key());
    one.put("title", Told.title(scene, holding));
    one.put("purpose", Told.why(scene, holding));
    one.put("kept", Told.kept(scene, holding));
    one.put("afterErasure", holding.stays());
    one.putAll(content(holding));
    return one;
  }

  /// What is held, without the sentences about it.
  static Map<String, Object> content(Holding holding) {
    var content = new LinkedHashMap<String, Object>();
    if (!holding.facts().isEmpty()) {
      content.put("facts", facts(holding.facts()));
    }
    if (!holding.rows().isEmpty()) {
      content.put("rows", holding.rows().stream().map(DossierJson::facts).toList());
    }
    return content;
  }

  static String line(Map<String, Object> values) {
    return LINES.writeValueAsString(values);
  }

  private static Map<String, Object> facts(List<Holding.Fact> facts) {
    var values = new LinkedHashMap<String, Object>();
    facts.forEach(fact -> values.put(fact.name(), value(fact.value())));
    return values;
  }

  private static Object value(Value value) {
    return switch (value) {
      case Value.Text text -> text.text();
      case Value.At at -> at.instant().toString();
      case Value.Count count -> count.count();
      case Value.Said said -> said.code();
    };
  }
}
