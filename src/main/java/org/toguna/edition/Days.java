package org.toguna.edition;

import static org.toguna.tables.Tables.EDITION_DAY;

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

/// What each day is called and when the doors open.
@Controller
@RequestMapping("/organisation/editions/{number}/jours")
class Days extends Shelf {
  Days(ShelfTools tools) {
    super(tools);
  }

  @Override
  protected Kind kind() {
    return new Kind("edition.day", "/jours", Topics.EDITION);
  }

  @Override
  protected List<String> columns() {
    return List.of("date", "title", "opens", "closes");
  }

  @Override
  protected List<ShelfRow> rows(DSLContext sql, Edition edition, Scene scene) {
    return sql.selectFrom(EDITION_DAY)
        .where(EDITION_DAY.EDITION_ID.eq(edition.id()))
        .orderBy(EDITION_DAY.DAY_ON)
        .fetch(row ->
            new ShelfRow(
                row.getId(),
                List.of(
                    scene.written().day(row.getDayOn()),
                    scene.say(row.getTitle()),
                    scene.written().hour(row.getOpens()),
                    scene.written().hour(row.getCloses())),
                false));
  }

  @Override
  protected List<Asked> asked(DSLContext sql, Edition edition, Scene scene) {
    return List.of(
        new Asked.Line("date", "date", true),
        Asked.words("title"),
        new Asked.Line("opens", "time", false),
        new Asked.Line("closes", "time", false));
  }

  @Override
  protected Optional<Map<String, String>> values(DSLContext sql, Edition edition, UUID id) {
    return sql.fetchOptional(
            EDITION_DAY, EDITION_DAY.ID.eq(id).and(EDITION_DAY.EDITION_ID.eq(edition.id())))
        .map(row -> {
          var values = new TreeMap<String, String>();
          values.put("date", row.getDayOn().toString());
          values.put("opens", row.getOpens());
          values.put("closes", row.getCloses());
          FormWords.put(values, "title", row.getTitle());
          return values;
        });
  }

  @Override
  protected Write read(Form form, Edition edition) {
    var date = form.date("date");
    if (form.isRight() && !edition.period().days().contains(date)) {
      form.wrong("date", "edition.day.outside");
    }
    var title = form.words("title", 60);
    var opens = form.optionalTime("opens");
    var closes = form.optionalTime("closes");
    return (unit, id) -> {
      var row = unit.sql().newRecord(EDITION_DAY);
      row.setDayOn(date);
      row.setTitle(title);
      row.setOpens(opens);
      row.setCloses(closes);
      var fresh = row.copy();
      fresh.setId(id);
      fresh.setEditionId(edition.id());
      unit.sql()
          .insertInto(EDITION_DAY)
          .set(fresh)
          .onConflict(EDITION_DAY.ID)
          .doUpdate()
          .set(row)
          .where(EDITION_DAY.EDITION_ID.eq(edition.id()))
          .execute();
    };
  }

  @Override
  protected void remove(Unit unit, Edition edition, UUID id) {
    unit.sql()
        .deleteFrom(EDITION_DAY)
        .where(EDITION_DAY.ID.eq(id))
        .and(EDITION_DAY.EDITION_ID.eq(edition.id()))
        .execute();
  }
}
