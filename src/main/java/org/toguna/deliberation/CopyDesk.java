package org.toguna.deliberation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.print.Press;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// Minutes in English, for whoever sits or reads from elsewhere. They are printed when somebody
/// asks and not signed: they name the hash of the French ones, which count.
@Controller
@RequestMapping(SittingDesk.PATH)
class CopyDesk {
  private final SittingTools tools;
  private final Press press;
  private final Texts texts;

  CopyDesk(SittingTools tools, Press press, Texts texts) {
    this.tools = tools;
    this.press = press;
    this.texts = texts;
  }

  /// Whoever is in the jury reads no minutes here, in no language.
  @GetMapping("/proces-verbal-en.pdf")
  Answer english(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID sitting,
      @AuthenticationPrincipal @Nullable SignedIn who) {
    return tools
        .view(new SittingTools.At(scene, edition, contest, sitting, who))
        .filter(view -> !view.after().judge())
        .flatMap(view -> {
          var told = new Told(texts, Lang.EN, edition.period().zone(), view.call());
          return tools.db().read(sql -> Protocol.translated(sql, edition, told, view.sitting()));
        })
        .<Answer>map(page ->
            Answer.sent(
                    "application/pdf",
                    press.archive((out, no) -> JteminutesGenerated.render(out, no, page)))
                .as("minutes.pdf"))
        .orElseGet(Answer::notThere);
  }
}
