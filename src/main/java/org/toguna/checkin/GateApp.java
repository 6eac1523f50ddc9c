package org.toguna.checkin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;
import tools.jackson.databind.json.JsonMapper;

/// The check-in app: one page for everybody, its words in it; what a phone may see comes later,
/// with its token.
@Controller
class GateApp {
  static final String PATH = "/controle";

  /// The topic that the slice `edition` drops when the site's name changes.
  private static final String NAMED_BY = "edition";

  private static final String SAID = "checkin.app.";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @GetMapping(PATH)
  Answer app(Scene scene) {
    return Answer.page((out, no) -> JteappGenerated.render(out, no, scene)).keptUnder(NAMED_BY);
  }

  /// The sentences that scripts say, as one JSON object.
  static String words(Scene scene) {
    var words = new TreeMap<String, String>();
    for (String key : scene.texts().keys(org.toguna.kit.base.Lang.FR)) {
      if (key.startsWith(SAID)) {
        words.put(key.substring(SAID.length()), scene.say(key));
      }
    }
    return JSON.writeValueAsString(words);
  }

  /// The verdicts with their looks and words: the app knows these and no others.
  static String verdicts(Scene scene) {
    List<Map<String, String>> told =
        Stream.of(Verdict.values())
            .map(one ->
                Map.of(
                    "name", one.name(),
                    "tone", one.tone().name(),
                    "glyph", one.glyph(),
                    "words", scene.say(one.key()),
                    "means", scene.say(one.key() + ".means")))
            .toList();
    return JSON.writeValueAsString(told);
  }

  /// Below the app's address, and allowed to serve the address itself.
  @GetMapping(PATH + "/sw.js")
  ResponseEntity<byte[]> worker() throws IOException {
    return ResponseEntity.ok()
        .header("Service-Worker-Allowed", PATH)
        .header("Cache-Control", "no-cache")
        .contentType(MediaType.parseMediaType("text/javascript; charset=utf-8"))
        .body(new ClassPathResource("controle/sw.js").getContentAsByteArray());
  }

  @GetMapping(PATH + "/manifest.webmanifest")
  Answer manifest(Scene scene) {
    var facts = new TreeMap<String, Object>();
    facts.put("name", scene.say("checkin.app.title") + " · " + scene.site().name(scene.lang()));
    facts.put("short_name", scene.say("checkin.app.title"));
    facts.put("lang", scene.lang().code());
    facts.put("dir", scene.lang().direction());
    facts.put("start_url", PATH);
    facts.put("scope", PATH);
    facts.put("display", "standalone");
    facts.put("orientation", "portrait");
    facts.put("background_color", "#141b42");
    facts.put("theme_color", "#141b42");
    facts.put(
        "icons",
        List.of(Map.of("src", scene.asset("mark.svg"), "sizes", "any", "type", "image/svg+xml")));
    return Answer.sent(
            "application/manifest+json",
            JSON.writeValueAsString(facts).getBytes(StandardCharsets.UTF_8))
        .keptUnder(NAMED_BY);
  }
}
