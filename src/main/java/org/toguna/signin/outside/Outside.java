package org.toguna.signin.outside;

import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

/// How long anybody waits for the other place.
final class Outside {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Outside() {}

  static SimpleClientHttpRequestFactory requests() {
    var requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(PATIENCE);
    requests.setReadTimeout(PATIENCE);
    return requests;
  }
}
