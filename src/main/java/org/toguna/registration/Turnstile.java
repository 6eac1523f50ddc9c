package org.toguna.registration;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;

/// Lets people through to one category one after the other, in the order they came to this node. On
/// PostgreSQL those who count the same places at the same moment would only make each other begin
/// again; on SQLite there is one writer already, who takes many at once.
@Component
class Turnstile {
  private final Map<UUID, ReentrantLock> locks = new ConcurrentHashMap<>();
  private final Db db;

  Turnstile(Db db) {
    this.db = db;
  }

  <T> T through(UUID category, Supplier<T> act) {
    if (db.engine() == Db.Engine.SQLITE) {
      return act.get();
    }
    var lock = locks.computeIfAbsent(category, any -> new ReentrantLock(true));
    lock.lock();
    try {
      return act.get();
    } finally {
      lock.unlock();
    }
  }
}
