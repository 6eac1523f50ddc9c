package org.toguna.kit.db;

import java.util.List;
import java.util.function.Supplier;

/// Who hears what: the listeners and ears of all slices, looked up late because slices need the
/// database before they can listen.
public final class News {
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
      for (SignalEar ear : ears.get()) {
        if (ear.channel().equals(signal.channel())) {
          ear.heard(signal.payload());
        }
      }
    }
  }

  void missed() {
    ears.get().forEach(SignalEar::missed);
  }
}
