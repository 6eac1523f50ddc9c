package org.toguna.kit.web;

import static org.toguna.tables.Tables.FORM_ONCE;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Often;
import org.toguna.kit.db.Unit;
import org.toguna.tables.tables.records.FormOnceRecord;

/// A form sent twice — a double click, a reload, a phone that lost the answer — has its effect
/// once, and the second sender reads where the first one was led.
@Component
public class Once {
  /// Where a form led.
  private static final Often LED =
      new Often(slots ->
          slots
              .sql()
              .update(FORM_ONCE)
              .set(FORM_ONCE.LED_TO, slots.like(FORM_ONCE.LED_TO))
              .where(FORM_ONCE.CODE.eq(slots.like(FORM_ONCE.CODE))));

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
    var taken = new FormOnceRecord();
    taken.setCode(key);
    taken.setTakenAt(clock.instant());
    taken.setLedTo("");
    if (!unit.insertUnlessThere(taken)) {
      return unit.sql().fetchSingle(FORM_ONCE, FORM_ONCE.CODE.eq(key)).getLedTo();
    }
    var address = work.get();
    unit.run(LED, address, key);
    return address;
  }
}
