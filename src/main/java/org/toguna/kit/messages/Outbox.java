package org.toguna.kit.messages;

import org.toguna.kit.db.Unit;

/// Takes letters. A letter is kept with the unit of work it belongs to and leaves after the commit;
/// a server that is down delays the letter, never the page.
public interface Outbox {
  void post(Unit unit, Letter letter);
}
