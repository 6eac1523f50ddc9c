package org.toguna.myspace;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;
import org.toguna.people.Consents;
import org.toguna.people.Contact;
import org.toguna.people.Mine;
import org.toguna.people.Persons;
import org.toguna.people.Purpose;
import org.toguna.signin.SignedIn;

/// A person's own space: who it is here, and the way to everything that concerns it.
@Controller
class SpacePage {
  static final String PATH = "/mon-espace";

  private final Db db;
  private final Persons persons;
  private final ObjectProvider<Mine> mine;

  SpacePage(Db db, Persons persons, ObjectProvider<Mine> mine) {
    this.db = db;
    this.persons = persons;
    this.mine = mine;
  }

  record Space(SignedIn who, List<Contact> contacts, Set<Purpose> given, List<Mine.Tile> tiles) {}

  @GetMapping(PATH)
  Answer show(Scene scene, @AuthenticationPrincipal SignedIn who) {
    var space =
        db.read(sql ->
            new Space(
                who,
                persons.contacts(sql, who.id()),
                Consents.given(sql, who.id()),
                mine.orderedStream()
                    .flatMap(slice -> slice.tile(sql, who.id(), scene).stream())
                    .toList()));
    return Answer.page((out, no) -> JtespaceGenerated.render(out, no, scene, space));
  }
}
