package org.toguna.kit.web;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/// Takes phone numbers, mail addresses and query strings out of every line of the JSON log, whoever
/// wrote it: a library's error message may quote what somebody typed.
final class LogWithoutPeople implements StructuredLoggingJsonMembersCustomizer<Object> {
  private static final Pattern PHONE = Pattern.compile("\\+\\d[\\d .-]{6,18}\\d");
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
  private static final Pattern QUERY = Pattern.compile("(/[\\w./-]*)\\?\\S*=\\S*");

  @Override
  public void customize(JsonWriter.Members<Object> members) {
    members.applyingValueProcessor(
        JsonWriter.ValueProcessor.of(String.class, LogWithoutPeople::without));
  }

  static String without(String text) {
    var unasked = QUERY.matcher(text).replaceAll("$1?…");
    return MAIL.matcher(PHONE.matcher(unasked).replaceAll("+…")).replaceAll("…@…");
  }
}
