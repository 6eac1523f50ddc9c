package org.toguna.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Words;

/// What was typed into a form: read field by field, each with its rule. What breaks a rule is noted
/// under the field and the reading goes on with a harmless value, so that one answer names every
/// mistake; the page looks at [#isRight] before it acts.
public final class Form {
  /// The hidden field that makes a form sent twice count once.
  public static final String ONCE = "_once";

  /// Set on a request whose parameters a page has read.
  static final String READ = Form.class.getName();

  private final Map<String, String> values;
  private final Map<String, String> errors = new LinkedHashMap<>();
  private final Map<String, Object[]> limits = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, MultipartFile> files;
  private final Holder holder;

  private Form(Map<String, String> values, Map<String, MultipartFile> files, Holder holder) {
    this.values = values;
    this.files = files;
    this.holder = holder;
  }

  /// A form nobody has filled in yet, with these values shown in it.
  public static Form showing(Map<String, String> values) {
    return new Form(new HashMap<>(values), Map.of(), Holder.NOBODY);
  }

  static Form of(HttpServletRequest request, Map<String, MultipartFile> files, Holder holder) {
    request.setAttribute(READ, true);
    var values = new HashMap<String, String>();
    request
        .getParameterMap()
        .forEach((name, given) -> values.put(name, given.length == 0 ? "" : given[0]));
    return new Form(values, files, holder);
  }

  /// What was typed, as it was typed.
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /// A field as the page is to show it again.
  public void put(String field, String value) {
    values.put(field, value);
  }

  /// The file chosen in this field, if one was: it may be empty or anything else.
  public Optional<MultipartFile> file(String field) {
    return Optional.ofNullable(files.get(field))
        .filter(
            file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank());
  }

  /// Who filled it in.
  public Holder holder() {
    return holder;
  }

  public boolean ticked(String field) {
    return !value(field).isEmpty();
  }

  public String once() {
    return value(ONCE);
  }

  /// A text that must be there, of at most `longest` characters.
  public String text(String field, int longest) {
    var text = optional(field, longest);
    if (text.isEmpty()) {
      wrong(field, "web.form.missing");
    }
    return text;
  }

  /// A text that may be left empty, of at most `longest` characters.
  public String optional(String field, int longest) {
    var text = clean(value(field));
    if (text.length() > longest) {
      wrong(field, "web.form.long", longest);
      return text.substring(0, longest);
    }
    return text;
  }

  /// An address on the web, or nothing; without its scheme it is taken for a secure one.
  public String webAddress(String field, int longest) {
    var text = optional(field, longest);
    var address = WebAddress.of(text);
    if (address.isEmpty() && !text.isEmpty()) {
      wrong(field, "web.form.address");
    }
    return address.orElse("");
  }

  /// A text in every language the form has a field for: `name.fr`, `name.en` … French must be
  /// there.
  public Words words(String field, int longest) {
    var words = optionalWords(field, longest);
    if (words.exactly(Lang.FR).isEmpty()) {
      wrong(field + ".fr", "web.form.missing");
    }
    return words;
  }

  public Words optionalWords(String field, int longest) {
    var byLang = new EnumMap<Lang, String>(Lang.class);
    for (Lang lang : Lang.values()) {
      byLang.put(lang, optional(field + '.' + lang.code(), longest));
    }
    return new Words(byLang);
  }

  public LocalDate date(String field) {
    return required(field, LocalDate.EPOCH, "web.form.date", LocalDate::parse);
  }

  public Optional<LocalDate> optionalDate(String field) {
    return value(field).isBlank() ? Optional.empty() : Optional.of(date(field));
  }

  /// An hour such as `08:30`, or nothing.
  public String optionalTime(String field) {
    return value(field).isBlank()
        ? ""
        : required(field, LocalTime.MIN, "web.form.time", LocalTime::parse).toString();
  }

  /// A day and an hour on the clock of `zone`.
  public Instant moment(String field, ZoneId zone) {
    return required(
        field,
        Instant.EPOCH,
        "web.form.moment",
        text -> LocalDateTime.parse(text).atZone(zone).toInstant());
  }

  public int number(String field, int least, int most) {
    int number = required(field, least, "web.form.number", Integer::valueOf);
    if (number < least || number > most) {
      wrong(field, most == Integer.MAX_VALUE ? "web.form.least" : "web.form.range", least, most);
      return least;
    }
    return number;
  }

  public OptionalInt optionalNumber(String field, int least, int most) {
    return value(field).isBlank()
        ? OptionalInt.empty()
        : OptionalInt.of(number(field, least, most));
  }

  /// One of a list's values; anything else was not offered by our form.
  public <E extends Enum<E>> E choice(String field, Class<E> choices, E otherwise) {
    return required(field, otherwise, "web.form.choice", name -> Enum.valueOf(choices, name));
  }

  public <T> Optional<T> id(String field, Function<UUID, T> type) {
    if (value(field).isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(type.apply(UUID.fromString(value(field))));
    } catch (IllegalArgumentException madeUp) {
      wrong(field, "web.form.choice");
      return Optional.empty();
    }
  }

  private <T> T required(String field, T otherwise, String error, Function<String, T> reading) {
    var text = value(field).strip();
    if (text.isEmpty()) {
      wrong(field, "web.form.missing");
      return otherwise;
    }
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException | DateTimeParseException unreadable) {
      wrong(field, error);
      return otherwise;
    }
  }

  /// Spaces at the ends go, line ends become one kind, control characters go.
  private static String clean(String text) {
    return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
  }

  /// Names a field for the error summary, where its label is not beside it.
  public Form labelled(Map<String, String> fieldLabels) {
    labels.putAll(fieldLabels);
    return this;
  }

  /// The field's name and a colon, or nothing where it was not named.
  public String label(String field) {
    var label = labels.get(field);
    return label == null ? "" : label + "\u00a0: ";
  }

  /// Notes what is wrong with a field, and the limits that the sentence names; the first thing said
  /// of it stays.
  public void wrong(String field, String textKey, Object... named) {
    errors.putIfAbsent(field, textKey);
    limits.putIfAbsent(field, named);
  }

  /// The limits that the sentence about a field names.
  public Object[] limits(String field) {
    return limits.getOrDefault(field, new Object[0]);
  }

  public boolean isRight() {
    return errors.isEmpty();
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  /// Fields and what is wrong with each, in the order they were read.
  public List<Map.Entry<String, String>> errors() {
    return new ArrayList<>(errors.entrySet());
  }
}
