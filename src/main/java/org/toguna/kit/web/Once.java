package org.toguna.kit.web;

import static org.toguna.tables.Tables.FORM_ONCE;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;

/// A form sent twice — a double click, a reload, a phone that lost the answer — has its effect
/// once, and the second sender reads where the first one was led.
@Component
public class Once {
  private final Clock clock;

  Once(Clock clock) {
    this.clock = clock;
  }

  /// Does the work unless this form was taken before; answers the address to go on to. `who` keeps
  /// one person's keys apart from another's.
  public String of(Unit unit, String who, Form form, Supplier<String> work) {
    if (form.once().isBlank()) {
      return work.get();
    }
    var key =
        Packed.hash((who + ' ' + form.once()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var taken =
        unit.sql()
            .insertInto(FORM_ONCE)
            .set(FORM_ONCE.CODE, key)
            .set(FORM_ONCE.TAKEN_AT, clock.instant())
            .set(FORM_ONCE.LED_TO, "")
            .onConflictDoNothing()
            .execute();
    if (taken == 0) {
      return unit.sql().fetchSingle(FORM_ONCE, FORM_ONCE.CODE.eq(key)).getLedTo();
    }
    var address = work.get();
    unit.sql()
        .update(FORM_ONCE)
        .set(FORM_ONCE.LED_TO, address)
        .where(FORM_ONCE.CODE.eq(key))
        .execute();
    return address;
  }
}
