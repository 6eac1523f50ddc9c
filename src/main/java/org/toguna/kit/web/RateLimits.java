package org.toguna.kit.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How often one thing may be tried from one place. Counted in this node's memory: enough to make
/// guessing hopeless, forgotten at a restart; what must hold for good is counted in the database.
@Component
public class RateLimits {
  private static final int MOST_REMEMBERED = 100_000;

  private final Map<String, Bucket> buckets =
      Collections.synchronizedMap(
          new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
              return size() > MOST_REMEMBERED;
            }
          });

  /// Whether `what` may happen once more: at most `times` in each `period`.
  public boolean allows(String what, int times, Duration period) {
    return buckets
        .computeIfAbsent(
            what,
            key ->
                Bucket.builder()
                    .addLimit(limit -> limit.capacity(times).refillGreedy(times, period))
                    .build())
        .tryConsume(1);
  }
}
