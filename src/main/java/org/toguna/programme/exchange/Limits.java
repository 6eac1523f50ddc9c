package org.toguna.programme.exchange;

/// What a file may ask of the machine. The largest real schedules known have about 1,500 events in
/// 8 MB: each limit leaves an order of magnitude above that and stays within a heap of 512 MB.
final class Limits {
  static final int FILE_BYTES = 64 * 1024 * 1024;
  static final int TALKS = 20_000;

  /// Values, names and brackets: a full event has about seventy.
  static final int TOKENS = 2_000_000;

  /// An event stands at depth 7 and its links at 9; hostile files stand on 100,000 brackets.
  static final int DEPTH = 60;

  /// One text, in characters: a biography of 200 pages.
  static final int TEXT = 1_000_000;

  /// A name of a field or an element.
  static final int NAME = 1_000;

  /// A number; longer ones only serve to keep a parser busy.
  static final int NUMBER = 100;

  /// A title, a name: longer ones are cut, with a word in the report.
  static final int ONE_LINE = 2_000;

  /// Findings told one by one; beyond that nobody reads on.
  static final int FINDINGS = 50_000;

  /// Ten years: a calendar of meetings may span some; a typing error in a year spans more.
  static final int CONFERENCE_DAYS = 3_660;

  static final int PERSONS_PER_TALK = 500;

  private Limits() {}
}
