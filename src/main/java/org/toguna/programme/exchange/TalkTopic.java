package org.toguna.programme.exchange;

import java.util.regex.Pattern;

/// The kind of talk, its track and its language (a BCP 47 tag), each empty where nobody said.
public record TalkTopic(String kind, String track, String language) {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");

  public TalkTopic {
    kind = Lines.one(kind);
    track = Lines.one(track);
    Lines.require(language.isEmpty() || isLanguage(language), "not a language: " + language);
  }

  static boolean isLanguage(String text) {
    return LANGUAGE.matcher(text).matches();
  }
}
