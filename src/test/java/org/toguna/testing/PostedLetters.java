package org.toguna.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Letter;
import org.toguna.kit.messages.Outbox;

/// Takes letters and keeps them for the test to read.
public final class PostedLetters implements Outbox {
  private final List<Letter> letters = new CopyOnWriteArrayList<>();

  @Override
  public void post(Unit unit, Letter letter) {
    letters.add(letter);
  }

  @Override
  public void postOnce(Unit unit, Letter letter, String key) {
    letters.add(letter);
  }

  public List<Letter> all() {
    return List.copyOf(letters);
  }

  /// The first value of the newest letter: the code in it.
  public String newestCode() {
    return letters.getLast().values().getFirst();
  }
}
