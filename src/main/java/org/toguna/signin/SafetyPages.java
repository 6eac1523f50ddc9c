package org.toguna.signin;

import static org.toguna.tables.Tables.WEB_SESSION;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;
import org.toguna.people.Contact;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// A person's own door: where it is signed in, its second factor, leaving here or everywhere.
@Controller
class SafetyPages {
  static final String PATH = "/mon-espace/securite";

  private final Db db;
  private final Persons persons;
  private final SecondProofs proofs;
  private final SignIns signIns;

  SafetyPages(Db db, Persons persons, SecondProofs proofs, SignIns signIns) {
    this.db = db;
    this.persons = persons;
    this.proofs = proofs;
    this.signIns = signIns;
  }

  /// A browser that is signed in.
  record Browser(Instant since, Instant seen) {}

  record Safety(
      List<Contact> contacts, List<Browser> browsers, SecondProofs.Held held, boolean mayLoseOne) {}

  @GetMapping(PATH)
  Answer show(Scene scene, @AuthenticationPrincipal SignedIn who) {
    var safety =
        db.read(sql ->
            new Safety(
                persons.contacts(sql, who.id()),
                browsers(sql, who.id()),
                proofs.of(sql, who.id()),
                proofs.mayLoseOne(sql, who.id())));
    return Answer.page((out, no) -> JtesafetyGenerated.render(out, no, scene, safety));
  }

  private static List<Browser> browsers(DSLContext sql, PersonId person) {
    return sql.selectFrom(WEB_SESSION)
        .where(WEB_SESSION.PERSON_ID.eq(person))
        .orderBy(WEB_SESSION.SEEN_AT.desc())
        .fetch(row -> new Browser(row.getMadeAt(), row.getSeenAt()));
  }

  @PostMapping("/deconnexion")
  Answer leave(HttpServletRequest request, HttpServletResponse response) {
    signIns.end(request, response);
    return Answer.seeOther("/");
  }

  @PostMapping(PATH + "/deconnexions")
  Answer leaveEverywhere(
      @AuthenticationPrincipal SignedIn who,
      HttpServletRequest request,
      HttpServletResponse response) {
    signIns.end(request, response);
    db.run(unit -> SignIns.endAll(unit, who.id()));
    return Answer.seeOther("/");
  }
}
