package org.toguna.programme;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.Topics;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// The sessions a visitor starred. Which ones only the phone knows: the page is the same for
/// everyone and `programme.js` fills it from the programme it has kept.
@Controller
class FavouritePages {
  @GetMapping({"/programme/favoris", "/editions/{number}/programme/favoris"})
  Answer favourites(Scene scene, Edition edition) {
    return Answer.page((out, no) -> JtefavouritesGenerated.render(out, no, scene, edition))
        .keptUnder(Topics.EDITION, Topics.PROGRAMME);
  }
}
