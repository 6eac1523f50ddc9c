package org.toguna.kit.web;

/// Somebody tries the same thing too often; answered with 429 and when to come back.
public final class TooOften extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
