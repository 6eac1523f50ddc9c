package org.toguna.kit.jobs;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.SignalEar;

/// Wakes the worker when a job was posted on any node, so that nothing waits for its next look.
@Component
class Bell implements SignalEar {
  static final String CHANNEL = "jobs";

  private final Semaphore rung = new Semaphore(0);

  @Override
  public String channel() {
    return CHANNEL;
  }

  @Override
  public void heard(String payload) {
    rung.release();
  }

  @Override
  public void missed() {
    rung.release();
  }

  /// Waits until it rings, or for so long; however often it rang meanwhile, once.
  void await(Duration most) throws InterruptedException {
    if (rung.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
      rung.drainPermits();
    }
  }
}
