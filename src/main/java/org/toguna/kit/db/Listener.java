package org.toguna.kit.db;

/// A slice that acts on what a slice below it did, in the same transaction.
public interface Listener<E> {
  Class<E> hears();

  void on(E event, Unit unit);
}
