package org.toguna.myspace;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Address;
import org.toguna.kit.messages.Correspondence;
import org.toguna.kit.messages.Letter;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// The letters to a person's own addresses, and what it asked to stop there.
@Component
@Order(30)
class LettersHeld implements Held {
  private final Correspondence correspondence;

  LettersHeld(Correspondence correspondence) {
    this.correspondence = correspondence;
  }

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    var letters = new ArrayList<List<Fact>>();
    var stops = new ArrayList<List<Fact>>();
    for (Address address : whom.own()) {
      correspondence.with(sql, address).forEach(sent -> letters.add(letter(address, sent)));
      for (Letter.Kind kind : List.of(Letter.Kind.NEWS, Letter.Kind.SERVICE)) {
        if (correspondence.stopped(sql, address, kind)) {
          stops.add(List.of(Fact.of("address", address.text()), kind(kind)));
        }
      }
    }
    return List.of(
        Holding.rows("myspace.data.letters", letters), Holding.rows("myspace.data.stops", stops));
  }

  private static List<Fact> letter(Address address, Correspondence.Sent sent) {
    return List.of(Fact.of("at", sent.at()), kind(sent.kind()), Fact.of("address", address.text()));
  }

  private static Fact kind(Letter.Kind kind) {
    return Fact.of("kind", "myspace.letter", kind.name());
  }

  @Override
  public void forget(Unit unit, Whom whom) {
    whom.own().forEach(address -> correspondence.forget(unit, address));
    whom.shared()
        .forEach(address -> correspondence.forgetNaming(unit, address, whom.person().shownName()));
  }
}
