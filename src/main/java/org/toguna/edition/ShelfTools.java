package org.toguna.edition;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Once;
import org.toguna.kit.web.Scene;

/// What every shelf works with.
@Component
public record ShelfTools(Db db, Journal journal, Once once) {

  /// Does the work in a unit of its own, unless this person sent this form before; answers the
  /// address to go on to.
  public String once(Scene scene, Form form, Function<Unit, String> work) {
    return db.write(unit -> once.of(unit, scene.actor().name(), form, () -> work.apply(unit)));
  }
}
