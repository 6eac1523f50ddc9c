package org.toguna.programme.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.toguna.programme.exchange.Told.Sheet;
import org.toguna.programme.exchange.Told.Word;
import org.toguna.programme.exchange.Told.Written;

/// Reads the persons of an event, however they are described.
record PersonsTold(Source source) {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,15}");

  List<Person> persons(Sheet event) throws Refusal {
    var persons = new ArrayList<Person>();
    var field = field(event);
    var told = event.get(field);
    var all =
        told instanceof Told.Several several
            ? several.all()
            : told == null ? List.<Told>of() : List.of(told);
    for (Told one : all) {
      if (persons.size() == Limits.PERSONS_PER_TALK) {
        source.report().tell(one.place(), Remark.PERSONS_CUT, Limits.PERSONS_PER_TALK);
        break;
      }
      person(one).ifPresent(persons::add);
    }
    return persons;
  }

  private static String field(Sheet event) {
    for (String field : new String[] {"persons", "participants"}) {
      if (event.has(field)) {
        return field;
      }
    }
    return "speakers";
  }

  private Optional<Person> person(Told told) throws Refusal {
    return switch (told) {
      case Word word -> named(word);
      case Sheet sheet -> described(sheet);
      case Told.Several several -> {
        source.report().tell(several.place(), Remark.FIELD_OF_OTHER_TYPE, several.place().step());
        yield Optional.empty();
      }
    };
  }

  private Optional<Person> named(Word word) {
    var sheet = Sheet.empty(word.place());
    sheet.put("name", new Word(word.place(), Written.UNTYPED, word.text()));
    var name = new Wording(source).one(sheet, "name");
    source
        .report()
        .tell(word.place(), name.isEmpty() ? Remark.PERSON_NAMELESS : Remark.PERSON_MENDED, name);
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Person(PersonMarks.NONE, name, "", "", ""));
  }

  private Optional<Person> described(Sheet sheet) throws Refusal {
    var wording = new Wording(source);
    var name = wording.one(sheet, nameField(sheet));
    if (name.isEmpty()) {
      source.report().tell(sheet.place(), Remark.PERSON_NAMELESS);
      return Optional.empty();
    }
    var marks = marks(sheet, name);
    if (source.format() == Format.JSON_1
        && !sheet.has("name")
        && !(sheet.has("public_name") && sheet.has("id"))) {
      source.report().tell(sheet.place(), Remark.PERSON_MENDED, name);
    }
    var body = first(sheet, "organisation", "organization", "affiliation", "company");
    var biography = sheet.has("biography") ? "biography" : "bio";
    return Optional.of(
        new Person(
            marks,
            name,
            wording.one(sheet, body),
            role(wording.one(sheet, "role")),
            wording.many(sheet, biography)));
  }

  /// The name the public sees comes first.
  private static String nameField(Sheet sheet) {
    return first(sheet, "public_name", "full_public_name", "name", "display_name");
  }

  private static String first(Sheet sheet, String... fields) {
    for (String field : fields) {
      if (!sheet.text(field).isEmpty() || sheet.get(field) instanceof Sheet) {
        return field;
      }
    }
    return fields[0];
  }

  /// The newer schedule.json shouts its roles; those of others are what somebody wrote.
  private String role(String written) {
    return source.format() == Format.JSON_2 ? written.toLowerCase(Locale.ROOT) : written;
  }

  private PersonMarks marks(Sheet sheet, String name) throws Refusal {
    var id = id(sheet);
    var code = code(sheet);
    var guid = guid(sheet);
    var hasNothing = id == null && code.isEmpty() && guid == null;
    if (hasNothing && sheet.has("id") && sheet.has("code")) {
      throw new Refusal(
          sheet.place(), Remark.PERSON_UNKNOWABLE, name, sheet.text("id"), sheet.text("code"));
    }
    return new PersonMarks(guid, id, code);
  }

  private @Nullable Long id(Sheet sheet) {
    var written = sheet.text("id");
    if (WHOLE_NUMBER.matcher(written).matches()) {
      if (source.format().isJson()
          && sheet.get("id") instanceof Word word
          && word.written() != Written.NUMBER) {
        source.report().tell(word.place(), Remark.NUMBER_AS_TEXT, written);
      }
      return Long.parseLong(written);
    }
    if (!written.isEmpty()) {
      source.report().tell(sheet.at("id"), Remark.CODE_DROPPED, written);
    }
    return null;
  }

  private String code(Sheet sheet) {
    var written = sheet.text("code");
    if (written.isEmpty() || Marks.isCode(written)) {
      return written;
    }
    source.report().tell(sheet.at("code"), Remark.CODE_DROPPED, written);
    var upper = written.toUpperCase(Locale.ROOT);
    return Marks.isCode(upper) ? upper : "";
  }

  private @Nullable UUID guid(Sheet sheet) {
    var written = sheet.text("guid");
    var guid = Marks.guid(written).orElse(null);
    if (guid == null && !written.isEmpty()) {
      source.report().tell(sheet.at("guid"), Remark.CODE_DROPPED, written);
    }
    return guid;
  }
}
