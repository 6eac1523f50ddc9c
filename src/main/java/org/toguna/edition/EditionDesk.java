package org.toguna.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
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
  Answer edit(Scene scene, Edition edition, Form asked) {
    var audiences = tools.db().read(sql -> Audiences.of(sql, edition.id()));
    var form = Form.showing(values(edition, audiences));
    return page(scene, edition, form, asked.ticked("fait") ? Outcome.SAVED : Outcome.ASKED);
  }

  @PostMapping
  Answer save(Scene scene, Edition edition, Form form) {
    var changed = read(form, edition);
    var audiences = audiences(form);
    if (form.isRight()) {
      try {
        tools.db().run(unit -> put(unit, scene, changed, audiences));
        return Answer.seeOther(changed.desk("") + "?fait=1");
      } catch (DataAccessException taken) {
        if (!Broken.constraint(taken)) {
          throw taken;
        }
        form.wrong("number", "edition.number.taken");
      }
    }
    return page(scene, edition, form, Outcome.REFUSED);
  }

  private void put(Unit unit, Scene scene, Edition wanted, List<Words> audiences) {
    var before = state(unit, wanted.id());
    Editions.put(unit, wanted.with(Editions.get(unit.sql(), wanted.id()).ordinal()));
    Audiences.replace(unit, wanted.id(), audiences);
    note(unit, scene, wanted.id(), "changed", before);
  }

  /// Puts it on the home page; what was there keeps its own address.
  @PostMapping("/publication")
  Answer publish(Scene scene, Edition edition) {
    return shown(scene, edition, "published", unit -> Editions.makeCurrent(unit, edition.id()));
  }

  /// Makes it readable under its number, as earlier editions are. An address once published never
  /// dies: there is no way back.
  @PostMapping("/lecture")
  Answer open(Scene scene, Edition edition) {
    return shown(scene, edition, "opened", unit -> Editions.makeReadable(unit, edition.id()));
  }

  private Answer shown(Scene scene, Edition edition, String verb, Consumer<Unit> act) {
    tools
        .db()
        .run(unit -> {
          var before = state(unit, edition.id());
          act.accept(unit);
          note(unit, scene, edition.id(), verb, before);
        });
    return Answer.seeOther(edition.desk("") + "?fait=1");
  }

  private static Map<String, String> state(Unit unit, EditionId id) {
    return values(Editions.get(unit.sql(), id), Audiences.of(unit.sql(), id));
  }

  private void note(Unit unit, Scene scene, EditionId id, String verb, Map<String, String> before) {
    var after = state(unit, id);
    if (before.equals(after)) {
      return;
    }
    tools.journal().note(unit, scene.actor(), Subject.of("edition", id), verb, before, after);
    List.of(Topics.EDITION, Topics.PROGRAMME, Topics.RECOMMENDATIONS)
        .forEach(topic -> PageCache.drop(unit, topic));
    unit.tell(new EditionChanged(id));
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
    var marks = EditionMarks.read(form);
    if (edition.ordinal().published() && marks.number() != edition.number()) {
      form.wrong("number", "edition.number.kept");
    }
    return new Edition(
        edition.id(),
        new Edition.Ordinal(
            marks.number(),
            marks.fiscalYear(),
            edition.ordinal().published(),
            edition.ordinal().current()),
        new Edition.Wording(
            form.words("name", 200),
            form.words("theme", 500),
            form.optionalWords("patronage", 500),
            form.optionalWords("organiser", 500),
            new Edition.Told(
                form.optionalWords("ambition", 1_000), form.optionalWords("practical", 10_000))),
        new Edition.Period(marks.from(), marks.to(), edition.period().zone()),
        new Edition.Venue(
            form.optional("venue", 200),
            form.optional("venueShort", 60),
            form.optional("city", 120),
            edition.venue().country(),
            form.optionalWords("directions", 5_000)));
  }

  private static Map<String, String> values(Edition edition, List<Words> audiences) {
    var values = values(edition);
    for (Lang lang : Lang.values()) {
      var lines = audiences.stream().map(one -> one.exactly(lang)).toList();
      values.put("audiences." + lang.code(), String.join("\n", lines).stripTrailing());
    }
    return values;
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
    values.put("published", Boolean.toString(edition.ordinal().published()));
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

  private enum Outcome {
    ASKED,
    SAVED,
    REFUSED
  }

  private static Answer page(Scene scene, Edition edition, Form form, Outcome outcome) {
    boolean saved = outcome == Outcome.SAVED;
    Answer.Template template =
        (out, no) -> JteeditionGenerated.render(out, no, scene, edition, form, saved);
    return outcome == Outcome.REFUSED ? Answer.refused(template) : Answer.page(template);
  }
}
