package org.toguna.edition;

/// What kept pages show; an event drops all pages of a topic.
public final class Topics {
  public static final String EDITION = "edition";
  public static final String PROGRAMME = "programme";
  public static final String RECOMMENDATIONS = "recommendations";

  private Topics() {}
}
