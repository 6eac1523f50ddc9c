package org.toguna.command;

/// How far long work has come, on a terminal only: a file or a program that reads along is not
/// disturbed.
final class Progress {
  private final String doing;
  private final long whole;
  private final boolean shown;
  private long done;
  private long percent = -1;

  private Progress(String doing, long whole) {
    this.doing = doing;
    this.whole = Math.max(1, whole);
    this.shown = !doing.isEmpty() && terminal();
  }

  @SuppressWarnings("SystemConsoleNull") // it may still be null by its signature
  private static boolean terminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }

  /// For work that is over at once.
  static Progress none() {
    return new Progress("", 1);
  }

  static Progress of(String doing, long whole) {
    return new Progress(doing, whole);
  }

  void more(long amount) {
    done += amount;
    long now = Math.min(100, done * 100 / whole);
    if (shown && now != percent) {
      percent = now;
      System.err.printf("\r%s: %d %%", doing, now);
    }
  }

  void end() {
    if (shown && percent >= 0) {
      System.err.print("\r" + " ".repeat(doing.length() + 8) + "\r");
    }
  }
}
