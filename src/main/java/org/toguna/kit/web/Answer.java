package org.toguna.kit.web;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;

/// What a page's method answers.
public sealed interface Answer {

  /// A page. `topics` name what it shows; empty means it belongs to one person and is never kept.
  record Shown(int status, Template template, Set<String> topics, Instant until) implements Answer {
    /// Kept for everybody until an event drops one of these topics.
    public Shown keptUnder(String... kept) {
      return new Shown(status, template, Set.of(kept), until);
    }

    /// Not kept past this instant, when the clock alone changes what it says.
    public Shown until(Instant change) {
      return new Shown(status, template, topics, change.isBefore(until) ? change : until);
    }
  }

  /// Bytes of another kind than HTML: a calendar, a picture, an export.
  record Sent(String contentType, byte[] bytes, String fileName, Set<String> topics)
      implements Answer {
    public Sent keptUnder(String... kept) {
      return new Sent(contentType, bytes, fileName, Set.of(kept));
    }

    /// Is saved under this name instead of being shown.
    public Sent as(String name) {
      return new Sent(contentType, bytes, name, topics);
    }
  }

  /// The form was taken: the next page is fetched from this address of ours (POST, redirect, GET).
  record SeeOther(String path) implements Answer {}

  /// There is nothing here; also the answer to whoever may not see what is here.
  record NotThere() implements Answer {}

  /// A compiled template with its values already in it.
  @FunctionalInterface
  interface Template {
    void writeTo(HtmlTemplateOutput out, HtmlInterceptor none);

    /// What it writes, with the text of people escaped.
    @SuppressWarnings("NullAway") // jte takes null for « no interceptor »
    default String html() {
      var text = new StringOutput(16_384);
      HtmlInterceptor none = null;
      writeTo(new OwaspHtmlTemplateOutput(text), none);
      return text.toString();
    }
  }

  static Shown page(Template template) {
    return new Shown(200, template, Set.of(), Instant.MAX);
  }

  /// The same page again with what was wrong in the form.
  static Shown refused(Template template) {
    return new Shown(422, template, Set.of(), Instant.MAX);
  }

  static Sent sent(String contentType, byte[] bytes) {
    return new Sent(contentType, bytes, "", Set.of());
  }

  static Sent sent(String contentType, String text) {
    return sent(contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  static Answer seeOther(String path) {
    return new SeeOther(path);
  }

  static Answer notThere() {
    return new NotThere();
  }
}
