package org.toguna.edition;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Broken;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.PageCache;
import org.toguna.kit.web.Scene;

/// What an edition announces, as its organiser sets it.
@Controller
@RequestMapping("/organisation/editions/{number}")
class EditionDesk {
  static final List<Asked> NUMBERS =
      List.of(
          Asked.number("number"),
          Asked.number("fiscalYear"),
          new Asked.Line("from", "date", true),
          new Asked.Line("to", "date", true));
  static final List<Asked> ANNOUNCED =
      List.of(
          Asked.words("name"),
          new Asked.InLanguages("theme", 2, true),
          new Asked.InLanguages("patronage", 2, false),
          new Asked.InLanguages("organiser", 2, false),
          new Asked.InLanguages("ambition", 3, false),
          new Asked.InLanguages("audiences", 6, false));
  static final List<Asked> PLACE =
      List.of(
          Asked.optional("venue"),
          Asked.optional("venueShort"),
          Asked.optional("city"),
          Asked.longWords("directions"),
          Asked.longWords("practical"));

  private final ShelfTools tools;

  EditionDesk(ShelfTools tools) {
    this.tools = tools;
  }

  @GetMapping
  Answer edit(Scene scene, Edition edition) {
    var shown = values(edition);
    var audiences = tools.db().read(sql -> Audiences.of(sql, edition.id()));
    for (Lang lang : Lang.values()) {
      shown.put("audiences." + lang.code(), lines(audiences, lang));
    }
    return page(scene, edition, Form.showing(shown), false);
  }

  private static String lines(List<Words> audiences, Lang lang) {
    return String.join("\n", audiences.stream().map(one -> one.exactly(lang)).toList()).strip();
  }

  @PostMapping
  Answer save(Scene scene, Edition edition, Form form) {
    var changed = read(form, edition);
    var audiences = audiences(form);
    if (form.isRight()) {
      try {
        tools.db().run(unit -> put(unit, scene, edition, changed, audiences));
        return Answer.seeOther(changed.desk("") + "?enregistre");
      } catch (DataAccessException taken) {
        if (!Broken.constraint(taken)) {
          throw taken;
        }
        form.wrong("number", "edition.number.taken");
      }
    }
    return page(scene, edition, form, true);
  }

  private void put(Unit unit, Scene scene, Edition before, Edition after, List<Words> audiences) {
    Editions.put(unit, after);
    Audiences.replace(unit, after.id(), audiences);
    note(unit, scene, before, after);
  }

  @PostMapping("/publication")
  Answer publish(Scene scene, Edition edition) {
    tools
        .db()
        .run(unit -> {
          Editions.makeCurrent(unit, edition.id());
          note(unit, scene, edition, Editions.get(unit.sql(), edition.id()));
        });
    return Answer.seeOther(edition.desk(""));
  }

  private void note(Unit unit, Scene scene, Edition before, Edition after) {
    tools
        .journal()
        .note(
            unit,
            scene.actor(),
            Subject.of("edition", after.id()),
            "changed",
            values(before),
            values(after));
    List.of(Topics.EDITION, Topics.PROGRAMME, Topics.RECOMMENDATIONS)
        .forEach(topic -> PageCache.drop(unit, topic));
    unit.tell(new EditionChanged(after.id()));
  }

  /// The parallel lines of each language make the audiences.
  private static List<Words> audiences(Form form) {
    var typed = form.optionalWords("audiences", 2_000);
    var french = typed.exactly(Lang.FR).lines().filter(line -> !line.isBlank()).toList();
    var audiences = new ArrayList<Words>();
    for (int i = 0; i < french.size(); i++) {
      int place = i;
      var words = Words.french(french.get(i));
      for (Lang lang : Lang.values()) {
        if (lang != Lang.FR) {
          words = words.with(lang, typed.exactly(lang).lines().skip(place).findFirst().orElse(""));
        }
      }
      audiences.add(words);
    }
    return audiences;
  }

  private static Edition read(Form form, Edition edition) {
    var from = form.date("from");
    var to = form.date("to");
    if (to.isBefore(from)) {
      form.wrong("to", "edition.to.before");
      to = from;
    }
    return new Edition(
        edition.id(),
        new Edition.Ordinal(
            form.number("number", 1, 9_999),
            form.number("fiscalYear", 2000, 2999),
            edition.ordinal().published(),
            edition.ordinal().current()),
        new Edition.Wording(
            form.words("name", 200),
            form.words("theme", 500),
            form.optionalWords("patronage", 500),
            form.optionalWords("organiser", 500),
            new Edition.Told(
                form.optionalWords("ambition", 1_000), form.optionalWords("practical", 10_000))),
        new Edition.Period(from, to, zone(edition)),
        new Edition.Venue(
            form.optional("venue", 200),
            form.optional("venueShort", 60),
            form.optional("city", 120),
            edition.venue().country(),
            form.optionalWords("directions", 5_000)));
  }

  private static ZoneId zone(Edition edition) {
    return edition.period().zone();
  }

  /// What the form shows of an edition, and what the journal keeps of it.
  static Map<String, String> values(Edition edition) {
    var values = new TreeMap<String, String>();
    values.put("number", Objects.toString(edition.ordinal().number()));
    values.put("fiscalYear", Objects.toString(edition.ordinal().fiscalYear()));
    values.put("from", edition.period().from().toString());
    values.put("to", edition.period().to().toString());
    values.put("venue", edition.venue().name());
    values.put("venueShort", edition.venue().shortName());
    values.put("city", edition.venue().city());
    values.put("current", Boolean.toString(edition.ordinal().current()));
    FormWords.put(values, "name", edition.wording().name());
    FormWords.put(values, "theme", edition.wording().theme());
    FormWords.put(values, "patronage", edition.wording().patronage());
    FormWords.put(values, "organiser", edition.wording().organiser());
    FormWords.put(values, "ambition", edition.wording().ambition());
    FormWords.put(values, "practical", edition.wording().practical());
    FormWords.put(values, "directions", edition.venue().directions());
    return values;
  }

  private static Answer page(Scene scene, Edition edition, Form form, boolean refused) {
    Answer.Template template =
        (out, no) -> JteeditionGenerated.render(out, no, scene, edition, form);
    return refused ? Answer.refused(template) : Answer.page(template);
  }
}
