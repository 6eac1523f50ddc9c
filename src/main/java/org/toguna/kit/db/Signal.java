package org.toguna.kit.db;

/// Short news for every node, sent after a commit: which pages to drop, which list to read again.
record Signal(String channel, String payload) {
  /// PostgreSQL carries less than 8,000 bytes; a letter takes three at most here.
  private static final int LONGEST = 2_000;

  public Signal {
    if (channel.isEmpty() || channel.indexOf(' ') >= 0) {
      throw new IllegalArgumentException("A channel is one word: " + channel);
    }
    if (channel.length() + payload.length() > LONGEST) {
      throw new IllegalArgumentException("Too long to be signalled: " + channel);
    }
  }
}
