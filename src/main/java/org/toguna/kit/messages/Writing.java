package org.toguna.kit.messages;

import static org.toguna.tables.Tables.LETTER_WAY;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.web.Site;
import org.toguna.tables.tables.records.LetterRecord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Writes a letter out in its reader's language, with how to stop such letters beneath it.
@Component
class Writing {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};
  private static final Pattern CODE = Pattern.compile("[0-9]{4,8}");
  private static final Object[] MASKED = Collections.nCopies(20, "••••••").toArray();

  private final Texts texts;
  private final ObjectProvider<Site> site;
  private final MessageSettings settings;
  private final String origin;

  Writing(
      Texts texts,
      ObjectProvider<Site> site,
      MessageSettings settings,
      @Value("${toguna.address:}") String address,
      @Value("${server.port:8080}") int port) {
    this.texts = texts;
    this.site = site;
    this.settings = settings;
    this.origin = address.isBlank() ? "http://localhost:" + port : address.replaceAll("/+$", "");
  }

  static String filling(List<String> values) {
    return JSON.writeValueAsString(values);
  }

  Parcel parcel(DSLContext sql, LetterRecord row) {
    var channel = Channel.valueOf(row.getChannel());
    var stop = stop(sql, row);
    return new Parcel(
        row.getId(),
        channel.address(row.getAddress()),
        subject(row),
        text(row) + beneath(row, channel, stop),
        stop);
  }

  /// On one line: a value that holds a line's end cannot begin another header.
  String subject(LetterRecord row) {
    return said(row, ".subject", values(row)).replaceAll("\\s+", " ").strip();
  }

  String text(LetterRecord row) {
    return said(row, ".text", values(row));
  }

  /// The text with what fills it hidden: for whoever may see that it was sent, not what it held.
  String masked(LetterRecord row) {
    return said(row, ".text", MASKED);
  }

  /// The code in a letter that holds one, else nothing.
  String code(LetterRecord row) {
    return JSON.readValue(row.getFilling(), VALUES).stream()
        .filter(value -> CODE.matcher(value).matches())
        .findFirst()
        .orElse("");
  }

  private String said(LetterRecord row, String end, Object[] values) {
    return texts.say(lang(row), row.getWords() + end, values);
  }

  private static Lang lang(LetterRecord row) {
    return Lang.ofCode(row.getLang()).orElse(Lang.FR);
  }

  private static Object[] values(LetterRecord row) {
    return JSON.readValue(row.getFilling(), VALUES).toArray();
  }

  private Optional<String> stop(DSLContext sql, LetterRecord row) {
    return sql.fetchOptional(
            LETTER_WAY,
            LETTER_WAY
                .ADDRESS
                .eq(Ways.key(row.getAddress()))
                .and(LETTER_WAY.KIND.eq(row.getKind())))
        .map(way -> origin + StopPages.PATH + way.getCode());
  }

  private String beneath(LetterRecord row, Channel channel, Optional<String> stop) {
    var lang = lang(row);
    return switch (channel) {
      case EMAIL ->
          "\n\n-- \n"
              + site.getObject().name(lang)
              + stop.map(
                      link -> "\n" + texts.say(lang, "messages.stop.mail." + row.getKind(), link))
                  .orElse("");
      case PHONE -> row.getKind().equals(Letter.Kind.NEWS.name()) ? shortly(lang, stop) : "";
    };
  }

  private String shortly(Lang lang, Optional<String> stop) {
    return "\n"
        + (settings.stopNumber().isEmpty()
            ? stop.map(link -> texts.say(lang, "messages.stop.sms", link)).orElse("")
            : texts.say(lang, "messages.stop.number", settings.stopNumber()));
  }
}
