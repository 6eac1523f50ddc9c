package org.toguna.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/// What lets a phone keep the site: the worker that holds pages, the page it shows where it holds
/// none, and what an installed site is called.
@Controller
class OfflinePages {
  /// The topic that the slice `edition` drops when the site's name changes.
  private static final String NAMED_BY = "edition";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Assets assets;

  OfflinePages(Assets assets) {
    this.assets = assets;
  }

  /// At the root, and under its plain name: a worker serves what lies below its own address.
  @GetMapping("/sw.js")
  void worker(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var worker = assets.named("sw.js").orElseThrow();
    Sending.send(worker, Sending.Rules.PAGE, request, response);
  }

  @GetMapping("/hors-ligne")
  Answer offline(Scene scene) {
    return Answer.page((out, no) -> JteofflineGenerated.render(out, no, scene)).keptUnder(NAMED_BY);
  }

  @GetMapping("/manifest.webmanifest")
  Answer manifest(Scene scene) {
    var name = scene.site().name(scene.lang());
    var facts =
        Map.of(
            "name",
            name,
            "short_name",
            name,
            "lang",
            scene.lang().code(),
            "dir",
            scene.lang().direction(),
            "start_url",
            "/programme",
            "scope",
            "/",
            "display",
            "standalone",
            "background_color",
            "#faf4e8",
            "theme_color",
            "#141b42",
            "icons",
            List.of(
                Map.of("src", scene.asset("mark.svg"), "sizes", "any", "type", "image/svg+xml")));
    return Answer.sent(
            "application/manifest+json",
            JSON.writeValueAsString(facts).getBytes(StandardCharsets.UTF_8))
        .keptUnder(NAMED_BY);
  }
}
