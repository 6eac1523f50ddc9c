package org.toguna.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.toguna.people.Person;

/// Whether this server only demonstrates. Then, and only then, made-up people may be signed in
/// without any proof; so it must be out of reach of every other machine.
@Component
class Demonstrating {
  private final boolean on;

  Demonstrating(
      @Value("${toguna.demonstration:false}") boolean on,
      @Value("${server.address:}") String address) {
    if (on && !loopback(address)) {
      throw new IllegalStateException(
          "A demonstration serves this machine only: bind it to 127.0.0.1");
    }
    this.on = on;
  }

  private static boolean loopback(String address) {
    try {
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException nowhere) {
      return false;
    }
  }

  boolean on() {
    return on;
  }

  /// Made-up people exist in a demonstration alone, even where its data are served later.
  boolean admits(Person person) {
    return on || !person.example();
  }
}
