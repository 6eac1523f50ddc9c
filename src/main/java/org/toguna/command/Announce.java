package org.toguna.command;

import org.springframework.context.ApplicationContext;

/// What a start prints.
final class Announce {
  private Announce() {}

  static void firstAccess(ApplicationContext context, int port) {}
}
