package org.toguna.edition;

import static org.toguna.tables.Tables.ANNOUNCEMENT;
import static org.toguna.tables.Tables.FIGURE;
import static org.toguna.tables.Tables.MILESTONE;
import static org.toguna.tables.Tables.PART_PAGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Words;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Site;
import org.toguna.tables.tables.records.FigureRecord;
import org.toguna.tables.tables.records.MilestoneRecord;
import org.toguna.tables.tables.records.PartPageRecord;

/// What an edition's file says of the four parts, their dates and figures, of the news and of the
/// publisher.
final class EditionFileParts {
  private EditionFileParts() {}

  static void parts(Unit unit, Edition edition, List<YamlMap> parts) {
    var wanted = new ArrayList<PartPageRecord>();
    for (YamlMap part : parts) {
      part.allow("part", "summary", "introduction", "rules");
      wanted.add(
          new PartPageRecord()
              .setId(Ids.next())
              .setEditionId(edition.id())
              .setPart(part(part).orElseThrow(() -> part.bad("« part » is missing; add it")).name())
              .setSummary(part.words("summary"))
              .setIntroduction(part.words("introduction"))
              .setRules(part.words("rules")));
    }
    Brought.to(unit, PART_PAGE, PART_PAGE.EDITION_ID.eq(edition.id()), wanted);
  }

  static void timeline(Unit unit, Edition edition, List<YamlMap> dates) {
    var wanted = new ArrayList<MilestoneRecord>();
    for (YamlMap date : dates) {
      date.allow("date", "to", "part", "what", "source");
      var zone = edition.period().zone();
      var last = date.has("to") ? date.date("to") : date.date("date");
      if (last.isBefore(date.date("date"))) {
        throw date.bad("« to » lies before « date »; exchange them");
      }
      wanted.add(
          new MilestoneRecord()
              .setId(Ids.next())
              .setEditionId(edition.id())
              .setPart(part(date).map(Part::name).orElse(""))
              .setWhat(date.words("what"))
              .setOpensAt(date.date("date").atStartOfDay(zone).toInstant())
              .setClosesAt(last.plusDays(1).atStartOfDay(zone).toInstant())
              .setAllDay(true)
              .setExample(EditionFileRows.example(date)));
    }
    Brought.to(unit, MILESTONE, MILESTONE.EDITION_ID.eq(edition.id()), wanted);
  }

  static void figures(Unit unit, Edition edition, List<YamlMap> figures) {
    var wanted = new ArrayList<FigureRecord>();
    for (YamlMap figure : figures) {
      figure.allow("part", "number", "label", "source");
      wanted.add(
          new FigureRecord()
              .setId(Ids.next())
              .setEditionId(edition.id())
              .setPart(part(figure).map(Part::name).orElse(""))
              .setNumber(EditionFileRows.count(figure, "number", 10_000_000))
              .setLabel(figure.words("label"))
              .setExample(EditionFileRows.example(figure))
              .setPosition(wanted.size()));
    }
    Brought.to(unit, FIGURE, FIGURE.EDITION_ID.eq(edition.id()), wanted);
  }

  static void announcements(Unit unit, Edition edition, List<YamlMap> announcements) {
    for (YamlMap one : announcements) {
      one.allow("slug", "title", "body", "at", "source");
      var slug = one.text("slug", 120);
      if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        throw one.badValue("slug", "holds other than small letters, digits and hyphens");
      }
      var row = unit.sql().newRecord(ANNOUNCEMENT);
      row.setTitle(one.words("title"));
      row.setBody(one.words("body"));
      row.setEmbargoAt(one.dateTime("at").atZone(edition.period().zone()).toInstant());
      var fresh = row.copy();
      fresh.setId(Ids.next());
      fresh.setEditionId(edition.id());
      fresh.setSlug(slug);
      fresh.setPublished(true);
      fresh.setExample(EditionFileRows.example(one));
      fresh.setPicture("");
      fresh.setPictureAlt(Words.NONE);
      unit.sql()
          .insertInto(ANNOUNCEMENT)
          .set(fresh)
          .onConflict(ANNOUNCEMENT.EDITION_ID, ANNOUNCEMENT.SLUG)
          .doUpdate()
          .set(row)
          .execute();
    }
  }

  static Publisher publisher(YamlMap given) {
    given.allow("name", "address", "contact", "director", "host", "standing");
    return new Publisher(
        given.words("name"),
        new Publisher.Contact(
            given.optionalText("address", 500),
            given.optionalText("contact", 200),
            given.optionalText("director", 200),
            given.optionalText("host", 500)),
        given.choice("standing", Site.Standing.class));
  }

  private static Optional<Part> part(YamlMap row) {
    return row.optionalText("part")
        .map(slug ->
            Part.ofSlug(slug.toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                    row.bad("« part » is one of concours, panels, master-classes, exposition")));
  }
}
