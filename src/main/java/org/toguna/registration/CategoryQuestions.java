package org.toguna.registration;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;
import org.toguna.question.Owner;
import org.toguna.question.Respondent;
import org.toguna.question.SheetDesk;

/// What a category asks beside the name, on the desk.
@Controller
@RequestMapping("/organisation/editions/{number}/categories/{owner}/questions")
class CategoryQuestions extends SheetDesk {
  /// The kind of what is answered for.
  static final String ANSWERED_FOR = "registration";

  CategoryQuestions(ShelfTools tools) {
    super(tools);
  }

  static Owner of(UUID category) {
    return new Owner("category", category);
  }

  static Respondent respondent(Registration registration) {
    return new Respondent(ANSWERED_FOR, registration.id());
  }

  static String path(Edition edition, UUID category) {
    return edition.desk("/categories/" + category + "/questions");
  }

  @Override
  protected Optional<Place> place(DSLContext sql, Scene scene, Edition edition, UUID owner) {
    return ParticipantCategory.of(sql, edition.id()).stream()
        .filter(one -> one.id().equals(owner))
        .findFirst()
        .map(one ->
            new Place(
                of(owner),
                one.name(),
                path(edition, owner),
                new NavLink(edition.desk("/categories/" + owner), scene.say(one.name()), "")));
  }
}
