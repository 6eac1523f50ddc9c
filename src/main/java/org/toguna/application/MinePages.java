package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.contest.Call;
import org.toguna.edition.Editions;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.signin.SignedIn;

/// All a person has entered, in whatever contest and edition.
@Controller
class MinePages {
  private final Db db;

  MinePages(Db db) {
    this.db = db;
  }

  @GetMapping(DossierTile.PATH)
  Answer list(Scene scene, @AuthenticationPrincipal SignedIn who) {
    var all = db.read(sql -> all(sql, who.id()));
    return Answer.page((out, no) -> JtemineGenerated.render(out, no, scene, all));
  }

  static List<Own> all(DSLContext sql, PersonId person) {
    return sql
        .selectFrom(APPLICATION)
        .where(APPLICATION.PERSON_ID.eq(person))
        .orderBy(APPLICATION.MADE_AT.desc(), APPLICATION.ID)
        .fetch()
        .stream()
        .flatMap(row -> {
          var edition = Editions.get(sql, row.getEditionId());
          var one = Application.of(row);
          return Call.find(sql, edition.id(), one.contest())
              .map(call -> new Own(edition, call, one, Own.saved(sql, one)))
              .stream();
        })
        .toList();
  }
}
