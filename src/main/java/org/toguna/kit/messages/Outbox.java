package org.toguna.kit.messages;

import org.toguna.kit.db.Unit;

/// Takes letters. A letter is kept with the unit of work it belongs to and leaves after the commit;
/// a server that is down delays the letter, never the page. It leaves at least once: a node that
/// dies between the carrier's yes and the note of it leaves a letter that is sent again.
public interface Outbox {
  void post(Unit unit, Letter letter);

  /// Posts unless a letter was posted under this key before (for as long as letters are kept): a
  /// reminder that must not double.
  void postOnce(Unit unit, Letter letter, String key);
}
