package org.toguna.question;

/// What an answer is on the badge of whoever gave it.
enum OnBadge {
  /// The institution, company, newsroom or school somebody comes from.
  BODY,
  COUNTRY;

  boolean mayBe(Kind kind) {
    return switch (this) {
      case BODY -> kind == Kind.SHORT || kind == Kind.ONE;
      case COUNTRY -> kind == Kind.COUNTRY;
    };
  }
}
