package org.toguna.kit.db;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who hears what: the listeners and ears of all slices, looked up late because slices need the
/// database before they can listen.
public final class News {
  private static final Logger LOG = LoggerFactory.getLogger(News.class);

  private final Supplier<List<Listener<?>>> listeners;
  private final Supplier<List<SignalEar>> ears;

  public News(Supplier<List<Listener<?>>> listeners, Supplier<List<SignalEar>> ears) {
    this.listeners = listeners;
    this.ears = ears;
  }

  public static News none() {
    return new News(List::of, List::of);
  }

  void tell(Object event, Unit unit) {
    for (Listener<?> listener : listeners.get()) {
      pass(listener, event, unit);
    }
  }

  private static <E> void pass(Listener<E> listener, Object event, Unit unit) {
    if (listener.hears().isInstance(event)) {
      listener.on(listener.hears().cast(event), unit);
    }
  }

  void spread(List<Signal> signals) {
    for (Signal signal : signals) {
      toEars(ear -> {
        if (ear.channel().equals(signal.channel())) {
          ear.heard(signal.payload());
        }
      });
    }
  }

  void missed() {
    toEars(SignalEar::missed);
  }

  /// The unit is committed by now: an ear that fails changes nothing about that and keeps the news
  /// from nobody.
  private void toEars(Consumer<SignalEar> saying) {
    try {
      for (SignalEar ear : ears.get()) {
        toEar(ear, saying);
      }
    } catch (RuntimeException | Error unknown) {
      LOG.error("Those who listen could not be found", unknown);
    }
  }

  private static void toEar(SignalEar ear, Consumer<SignalEar> saying) {
    try {
      saying.accept(ear);
    } catch (RuntimeException | Error deaf) {
      LOG.error("A signal on {} was not understood", ear.channel(), deaf);
    }
  }
}
