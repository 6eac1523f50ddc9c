package org.toguna.programme.exchange;

import java.util.Arrays;
import java.util.List;

/// The formats that are read, with what each asks of an event.
enum Format {
  XML(
      "abstract track type",
      "",
      "id guid code room title subtitle type date start duration abstract slug track logo"),
  JSON_1(
      "abstract language links persons subtitle track type url",
      "subtitle track language abstract description logo do_not_record do_not_stream",
      "id guid code room title subtitle type date start end duration abstract slug track logo"
          + " do_not_stream"),
  JSON_2(
      "abstract language links participants subtitle track type url",
      "subtitle abstract description logo",
      "guid code room title subtitle type start end duration abstract slug track logo state"),
  CALENDAR("", "", "");

  private static final String EVERYWHERE =
      "description language persons participants links attachments url feedback_url origin_url"
          + " recording_license do_not_record";

  private final String required;
  private final String nullable;
  private final String own;

  Format(String required, String nullable, String own) {
    this.required = required;
    this.nullable = nullable;
    this.own = own;
  }

  /// Fields that an event must have, beyond the marks, the title and the times.
  List<String> required() {
    return required.isEmpty() ? List.of() : words(required);
  }

  boolean mayBeNull(String field) {
    return words(nullable).contains(field);
  }

  boolean knows(String field) {
    return this == CALENDAR || words(own).contains(field) || words(EVERYWHERE).contains(field);
  }

  boolean isJson() {
    return this == JSON_1 || this == JSON_2;
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.split(" "));
  }
}
