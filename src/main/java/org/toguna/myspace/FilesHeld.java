package org.toguna.myspace;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.kit.files.HandedIn;
import org.toguna.kit.web.Holder;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.PersonId;
import org.toguna.people.Whom;

/// The files a person handed in.
@Component
@Order(40)
class FilesHeld implements Held {
  private static Holder holder(PersonId person) {
    return Holder.person(person.toString());
  }

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    return List.of(
        Holding.rows(
            "myspace.data.files",
            HandedIn.by(sql, holder(whom.id())).stream()
                .map(file -> List.of(Fact.of("name", file.name()), Fact.of("at", file.at())))
                .toList()));
  }

  @Override
  public void forget(Unit unit, Whom whom) {
    HandedIn.forget(unit, holder(whom.id()));
  }
}
