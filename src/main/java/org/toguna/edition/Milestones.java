package org.toguna.edition;

import static org.toguna.tables.Tables.MILESTONE;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// When each part opens and closes, and the edition's own dates.
@Controller
@RequestMapping("/organisation/editions/{number}/calendriers")
class Milestones extends Shelf {
  private final Clock clock;

  Milestones(ShelfTools tools, Clock clock) {
    super(tools);
    this.clock = clock;
  }

  @Override
  protected Kind kind() {
    return new Kind("edition.milestone", "/calendriers", Topics.EDITION);
  }

  @Override
  protected List<String> columns() {
    return List.of("what", "part", "opens", "state");
  }

  @Override
  protected List<ShelfRow> rows(DSLContext sql, Edition edition, Scene scene) {
    var now = clock.instant();
    return Milestone.of(sql, edition.id()).stream()
        .map(date ->
            new ShelfRow(
                date.id(),
                List.of(
                    scene.say(date.what()),
                    date.part().map(part -> scene.say("edition.part." + part.slug())).orElse(""),
                    date.when(scene),
                    scene.say("edition.state." + date.at(now))),
                date.example()))
        .toList();
  }

  @Override
  protected List<Asked> asked(DSLContext sql, Edition edition, Scene scene) {
    var parts = new LinkedHashMap<String, String>();
    parts.put("", scene.say("edition.part.none"));
    for (Part part : Part.values()) {
      parts.put(part.name(), scene.say("edition.part." + part.slug()));
    }
    return List.of(
        Asked.words("what"),
        new Asked.Choice("part", parts, false),
        new Asked.Line("opens", "datetime-local", true),
        new Asked.Line("closes", "datetime-local", false),
        Asked.tick("allDay"));
  }

  @Override
  protected Optional<Map<String, String>> values(DSLContext sql, Edition edition, UUID id) {
    return sql.fetchOptional(
            MILESTONE, MILESTONE.ID.eq(id).and(MILESTONE.EDITION_ID.eq(edition.id())))
        .map(row -> {
          var values = new TreeMap<String, String>();
          var zone = edition.period().zone();
          values.put("part", row.getPart());
          values.put("opens", row.getOpensAt().atZone(zone).toLocalDateTime().toString());
          if (row.getClosesAt() != null) {
            // A day closes at the next midnight: people read its last minute.
            var shown = row.getAllDay() ? row.getClosesAt().minusSeconds(60) : row.getClosesAt();
            values.put("closes", shown.atZone(zone).toLocalDateTime().toString());
          }
          if (row.getAllDay()) {
            values.put("allDay", "on");
          }
          FormWords.put(values, "what", row.getWhat());
          return values;
        });
  }

  @Override
  protected Write read(Form form, Edition edition) {
    var what = form.words("what", 200);
    var part = form.optional("part", 20);
    if (!part.isEmpty() && Part.named(part).isEmpty()) {
      form.wrong("part", "web.form.choice");
    }
    var zone = edition.period().zone();
    boolean allDay = form.ticked("allDay");
    var span = span(form, zone, allDay);
    return (unit, id) -> {
      var row = unit.sql().newRecord(MILESTONE);
      row.setWhat(what);
      row.setPart(part);
      row.setOpensAt(span.opens());
      row.setClosesAt(span.closes().orElse(null));
      row.setAllDay(allDay);
      row.setExample(false);
      var fresh = row.copy();
      fresh.setId(id);
      fresh.setEditionId(edition.id());
      unit.sql()
          .insertInto(MILESTONE)
          .set(fresh)
          .onConflict(MILESTONE.ID)
          .doUpdate()
          .set(row)
          .where(MILESTONE.EDITION_ID.eq(edition.id()))
          .execute();
    };
  }

  /// Days without hours run from the first midnight to the one after the last day.
  private static Milestone.Span span(Form form, ZoneId zone, boolean allDay) {
    var opens = form.moment("opens", zone);
    var closes =
        form.value("closes").isBlank()
            ? Optional.<Instant>empty()
            : Optional.of(form.moment("closes", zone));
    if (closes.filter(end -> end.isBefore(opens)).isPresent()) {
      form.wrong("closes", "edition.to.before");
    }
    return allDay
        ? new Milestone.Span(
            midnight(opens, zone, 0), Optional.of(midnight(closes.orElse(opens), zone, 1)))
        : new Milestone.Span(opens, closes);
  }

  private static Instant midnight(Instant instant, ZoneId zone, int daysLater) {
    return instant.atZone(zone).toLocalDate().plusDays(daysLater).atStartOfDay(zone).toInstant();
  }

  @Override
  protected void remove(Unit unit, Edition edition, UUID id) {
    unit.sql()
        .deleteFrom(MILESTONE)
        .where(MILESTONE.ID.eq(id))
        .and(MILESTONE.EDITION_ID.eq(edition.id()))
        .execute();
  }
}
