package org.toguna.myspace;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;
import org.toguna.people.Consents;
import org.toguna.people.PersonId;
import org.toguna.people.Purpose;
import org.toguna.signin.SignedIn;

/// What a person agrees to: one button a purpose, the same to say yes and to take it back.
@Controller
@RequestMapping(ConsentPages.PATH)
class ConsentPages {
  static final String PATH = SpacePage.PATH + "/accords";

  private final Db db;
  private final Consents consents;

  ConsentPages(Db db, Consents consents) {
    this.db = db;
    this.consents = consents;
  }

  record Agreed(Set<Purpose> given, List<Consents.Turn> history) {}

  @GetMapping
  Answer show(Scene scene, @AuthenticationPrincipal SignedIn who) {
    var agreed =
        db.read(sql -> new Agreed(Consents.given(sql, who.id()), Consents.history(sql, who.id())));
    return Answer.page((out, no) -> JteconsentsGenerated.render(out, no, scene, agreed));
  }

  @PostMapping("/{purpose}")
  Answer give(@AuthenticationPrincipal SignedIn who, @PathVariable String purpose) {
    return decide(purpose, who.id(), true);
  }

  @PostMapping("/{purpose}/retrait")
  Answer withdraw(@AuthenticationPrincipal SignedIn who, @PathVariable String purpose) {
    return decide(purpose, who.id(), false);
  }

  private Answer decide(String address, PersonId person, boolean yes) {
    var purpose = purpose(address);
    if (purpose.isEmpty()) {
      return Answer.notThere();
    }
    db.run(unit -> {
      if (yes) {
        consents.give(unit, person, purpose.get());
      } else {
        consents.withdraw(unit, person, purpose.get());
      }
    });
    return Answer.seeOther(PATH);
  }

  private static Optional<Purpose> purpose(String address) {
    return Arrays.stream(Purpose.values()).filter(one -> path(one).equals(address)).findFirst();
  }

  /// A purpose as the end of its address.
  static String path(Purpose purpose) {
    return purpose.name().toLowerCase(Locale.ROOT);
  }
}
