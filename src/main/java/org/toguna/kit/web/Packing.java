package org.toguna.kit.web;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Packs bodies as hard as they go, one at a time and behind everything else the machine does: not
/// before the site has started and had the machine for itself for [#HEAD_START].
@Component
final class Packing {
  private static final Duration HEAD_START = Duration.ofSeconds(3);

  private final BlockingQueue<Packed> waiting = new ArrayBlockingQueue<>(500);
  private final Thread thread;

  @SuppressWarnings("ThreadPriorityCheck") // a wish to the machine, on which nothing here depends
  Packing() {
    thread = Thread.ofPlatform().daemon().name("toguna-packing").unstarted(this::packOnAndOn);
    thread.setPriority(Thread.MIN_PRIORITY);
    // Not the web server's, which looks for threads left over before this one is told to end.
    thread.setContextClassLoader(Packing.class.getClassLoader());
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    thread.start();
  }

  /// Packs it some time soon, once; where too much waits, another request will wish for it again.
  void wish(Packed body) {
    if (body.isFirstWish() && !waiting.offer(body)) {
      body.forgetWish();
    }
  }

  private void packOnAndOn() {
    try {
      Thread.sleep(HEAD_START);
      while (true) {
        waiting.take().packHard();
      }
    } catch (InterruptedException closed) {
      waiting.clear();
    }
  }

  @PreDestroy
  void close() {
    thread.interrupt();
  }
}
