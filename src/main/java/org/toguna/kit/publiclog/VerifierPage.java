package org.toguna.kit.publiclog;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// One file that checks what people kept against the journal, without the server: whoever saves it
/// opens it again with no network. Its own policy lets it run what is in it and ask nobody
/// anything.
@Controller
class VerifierPage {
  static final String PATH = "/journal/verificateur.html";

  /// The sentences its script says, under the names it knows them by.
  static final List<String> SAID =
      List.of(
          ("signed unsigned nokey holds split noentries dropped continues altered included excluded"
                  + " elsewhere noproof entered read nopoint badentry badline badballot twice"
                  + " unplaced ballots miscounted recounted published unpublished unfound broken"
                  + " drop whole.none whole.bad whole.open whole.good is.checkpoint is.proof"
                  + " is.receipt is.entries is.list is.document is.sheet is.broken nosalt salt"
                  + " is.result meaned mismeaned sheeted otherscore nosheet")
              .split(" "));

  private final String style = read("verifier/verifier.css");

  /// Signatures are checked by a library for browsers that cannot do so themselves.
  private final String script =
      read("META-INF/resources/webjars/tweetnacl/0.14.5/nacl-fast.min.js")
          + "\n"
          + read("verifier/verifier.js");

  private final String policy =
      "default-src 'none'; script-src %s; style-src %s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
          .formatted(source(script), source(style));

  private static String read(String path) {
    try (var in = new ClassPathResource(path).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(path + " cannot be read", unreadable);
    }
  }

  /// How a policy names exactly this content (CSP 3, hash-source).
  private static String source(String content) {
    var hash = Merkle.sha256().digest(content.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  /// What the page is made of: its one style and its one script as elements.
  record Parts(String style, String script) {
    /// Each kind of entry, by the word that entries hold.
    String kinds(Scene scene) {
      return Stream.of(Kind.values())
          .map(kind -> template("kind." + kind.word(), scene.say(kind.key())))
          .collect(Collectors.joining("\n"));
    }

    String sentences(Scene scene) {
      return SAID.stream()
          .map(name -> template(name, scene.say("publiclog.verifier.say." + name)))
          .collect(Collectors.joining("\n"));
    }

    private static String template(String name, String sentence) {
      return "<template id=\"say-%s\">%s</template>"
          .formatted(name, HtmlUtils.htmlEscape(sentence, "UTF-8"));
    }
  }

  @GetMapping(PATH)
  Answer page(Scene scene, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", policy);
    var parts = new Parts("<style>" + style + "</style>", "<script>" + script + "</script>");
    // Packed for the way, and made anew each time: its policy is a header that nothing keeps.
    return Answer.page((out, no) -> JteverifierGenerated.render(out, no, scene, parts))
        .keptUnder("verifier")
        .until(Instant.EPOCH);
  }
}
