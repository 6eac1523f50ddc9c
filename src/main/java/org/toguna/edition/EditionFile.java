package org.toguna.edition;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.exception.DataAccessException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Broken;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.PageCache;

/// Reads an edition's file into the database. The edition's number names it: reading the same file
/// again brings the same state, and touches nothing that the file does not speak of. A file that
/// names the number alone adds its sections to an edition that is there.
@Component
public class EditionFile {
  private static final List<String> OWN =
      List.of(
          "edition",
          "days",
          "audiences",
          "rooms",
          "timeline",
          "guestCountries",
          "partners",
          "parts",
          "figures",
          "announcements",
          "publisher");

  private final Db db;
  private final Journal journal;
  private final ObjectProvider<EditionFilePart> parts;

  EditionFile(Db db, Journal journal, ObjectProvider<EditionFilePart> parts) {
    this.db = db;
    this.journal = journal;
    this.parts = parts;
  }

  /// Takes the file in one unit of work and answers the edition it speaks of.
  ///
  /// @throws org.toguna.kit.base.BadInput with file, line and mend; then nothing was changed
  public Edition take(YamlMap file) {
    var known = new TreeSet<>(OWN);
    parts.forEach(part -> known.addAll(part.sections()));
    file.allow(known.toArray(String[]::new));
    var ready = parts.orderedStream().map(part -> part.ready(file)).toList();
    try {
      return db.write(unit -> take(unit, file, ready));
    } catch (DataAccessException broken) {
      if (!Broken.constraint(broken)) {
        throw broken;
      }
      throw file.bad("two entries clash or a value is out of its bounds; nothing was taken");
    }
  }

  private Edition take(Unit unit, YamlMap file, List<EditionFilePart> ready) {
    var facts = file.map("edition");
    if (facts.number("number") < 1 || facts.number("number") > 9_999) {
      throw facts.badValue("number", "is no number that counts editions from 1");
    }
    var before = Editions.ofNumber(unit.sql(), facts.number("number"));
    var edition =
        facts.has("dates")
            ? edition(facts, before)
            : before.orElseThrow(() ->
                facts.bad("this edition is not there yet; take the file with its dates first"));
    Editions.put(unit, edition);
    if (facts.flag("current")) {
      Editions.makeCurrent(unit, edition.id());
    }
    var read = Editions.get(unit.sql(), edition.id());
    EditionFileRows.take(unit, read, file);
    if (file.has("publisher")) {
      EditionFileParts.publisher(file.map("publisher")).put(unit);
    }
    ready.forEach(part -> part.take(unit, read, file));
    if (!before.equals(Optional.of(read))) {
      journal.note(
          unit,
          Actor.COMMAND_LINE,
          Subject.of("edition", read.id()),
          before.isEmpty() ? "added" : "changed",
          before.map(EditionDesk::values).orElse(null),
          EditionDesk.values(read));
    }
    for (String topic : List.of(Topics.EDITION, Topics.PROGRAMME, Topics.RECOMMENDATIONS)) {
      PageCache.drop(unit, topic);
    }
    return read;
  }

  /// An edition that the public reads already is not taken from it by a file.
  private static Edition edition(YamlMap facts, Optional<Edition> before) {
    facts.allow(
        "number",
        "name",
        "fiscalYear",
        "dates",
        "timezone",
        "theme",
        "patronage",
        "organiser",
        "ambition",
        "venue",
        "practical",
        "current",
        "published",
        "source");
    var dates = facts.map("dates");
    var venue = facts.has("venue") ? facts.map("venue") : YamlMap.read("venue", "{}");
    if (dates.date("to").isBefore(dates.date("from"))) {
      throw dates.bad("the edition ends before it begins; exchange « from » and « to »");
    }
    if (dates.date("from").plusDays(30).isBefore(dates.date("to"))) {
      throw dates.bad("the edition lasts more than a month; check the years");
    }
    return new Edition(
        before.map(Edition::id).orElseGet(() -> new EditionId(Ids.next())),
        new Edition.Ordinal(
            facts.number("number"),
            facts.number("fiscalYear", dates.date("from").getYear()),
            facts.flag("published") || before.filter(one -> one.ordinal().published()).isPresent(),
            false),
        new Edition.Wording(
            facts.words("name"),
            facts.words("theme"),
            facts.words("patronage"),
            facts.words("organiser"),
            new Edition.Told(facts.words("ambition"), facts.words("practical"))),
        new Edition.Period(
            dates.date("from"),
            dates.date("to"),
            facts.has("timezone")
                ? facts.parsed("timezone", "a time zone such as Africa/Bamako", ZoneId::of)
                : ZoneId.of("Africa/Bamako")),
        new Edition.Venue(
            venue.optionalText("name", 200),
            venue.optionalText("shortName", 60),
            venue.has("city") ? venue.text("city", 120) : "Bamako",
            venue.has("country") ? EditionFileRows.country(venue, "country") : "ML",
            venue.words("directions")));
  }
}
