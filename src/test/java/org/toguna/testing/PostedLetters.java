package org.toguna.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.SignalEar;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Letter;
import org.toguna.kit.messages.Outbox;

/// Takes letters and keeps them for the test to read, once the unit that posts them is on disk: one
/// that PostgreSQL has done again posts its letters again.
public final class PostedLetters implements Outbox, SignalEar {
  private static final String CHANNEL = "letters";

  private final Map<String, Letter> written = new ConcurrentHashMap<>();
  private final List<Letter> letters = new CopyOnWriteArrayList<>();

  @Override
  public void post(Unit unit, Letter letter) {
    var id = Ids.next().toString();
    written.put(id, letter);
    unit.signal(CHANNEL, id);
  }

  @Override
  public void postOnce(Unit unit, Letter letter, String key) {
    post(unit, letter);
  }

  @Override
  public String channel() {
    return CHANNEL;
  }

  @Override
  public void heard(String payload) {
    Optional.ofNullable(written.remove(payload)).ifPresent(letters::add);
  }

  @Override
  public void missed() {}

  /// Gives what was committed a moment to be heard; what was not committed never is.
  void arrived() {
    for (int i = 0; i < 20 && !written.isEmpty(); i++) {
      try {
        Thread.sleep(5);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }

  public List<Letter> all() {
    return List.copyOf(letters);
  }

  /// The first value of the newest letter: the code in it.
  public String newestCode() {
    return letters.getLast().values().getFirst();
  }
}
