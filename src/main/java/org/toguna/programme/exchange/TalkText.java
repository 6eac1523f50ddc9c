package org.toguna.programme.exchange;

/// The words about a talk, plain text without markup; everything but the title may be empty. The
/// summary is what the formats call `abstract`.
public record TalkText(String title, String subtitle, String summary, String description) {
  public TalkText {
    title = Lines.one(title);
    subtitle = Lines.one(subtitle);
    summary = Lines.many(summary);
    description = Lines.many(description);
    Lines.require(!title.isEmpty(), "a talk has a title");
  }
}
