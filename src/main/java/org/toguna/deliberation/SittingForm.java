package org.toguna.deliberation;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.toguna.edition.Edition;
import org.toguna.jury.Jurors;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// What is laid down for a sitting before it opens, as a form; it knows who sits in the jury.
record SittingForm(ZoneId zone, Map<PersonId, String> jurors, Optional<PersonId> chair) {
  private static final String MEMBER = "members";
  private static final int LONGEST = 200;

  /// How the quorum is laid down.
  enum Unit {
    NUMBER,
    PERCENT;

    String key() {
      return "deliberation.unit." + name();
    }
  }

  static SittingForm of(DSLContext sql, Edition edition, UUID contest) {
    var sitting = Jurors.sitting(sql, contest);
    var named = Persons.byId(sql, sitting.stream().map(Jurors.Sitting::person).toList());
    var jurors = new LinkedHashMap<PersonId, String>();
    sitting.forEach(one ->
        Optional.ofNullable(named.get(one.person()))
            .ifPresent(person -> jurors.put(one.person(), person.shownName())));
    var chair =
        sitting.stream().filter(Jurors.Sitting::chair).map(Jurors.Sitting::person).findFirst();
    return new SittingForm(edition.period().zone(), jurors, chair);
  }

  List<Asked> fields(Scene scene) {
    var units = new LinkedHashMap<String, String>();
    Stream.of(Unit.values()).forEach(one -> units.put(one.name(), scene.say(one.key())));
    var majorities = new LinkedHashMap<String, String>();
    Stream.of(Majority.values()).forEach(one -> majorities.put(one.name(), scene.say(one.key())));
    var people = new LinkedHashMap<String, String>();
    jurors.forEach((id, name) -> people.put(id.toString(), name));
    return List.of(
        new Asked.Line("held", "datetime-local", true),
        Asked.line("place"),
        Asked.line("secretary"),
        new Asked.Several(MEMBER, people),
        new Asked.Choice("chair", people, true),
        Asked.number("quorum"),
        new Asked.Choice("unit", units, true),
        new Asked.Choice("majority", majorities, true),
        Asked.tick("casting"));
  }

  /// What is usual: everybody, the jury’s chair, more than half.
  Map<String, String> usual() {
    var values = new HashMap<String, String>();
    jurors.keySet().forEach(id -> values.put(MEMBER + "." + id, "on"));
    chair.ifPresent(id -> values.put("chair", id.toString()));
    values.put("quorum", "" + (jurors.size() / 2 + 1));
    values.put("unit", Unit.NUMBER.name());
    values.put("majority", Majority.SIMPLE.name());
    values.put("casting", "on");
    return values;
  }

  Map<String, String> values(Room room) {
    var sitting = room.sitting();
    var values = new HashMap<String, String>();
    var held = sitting.facts().held().atZone(zone).toLocalDateTime();
    values.put("held", held.truncatedTo(ChronoUnit.MINUTES).toString());
    values.put("place", sitting.facts().place());
    values.put("secretary", sitting.facts().secretary());
    for (Member member : room.members()) {
      member.person().ifPresent(id -> values.put(MEMBER + "." + id, "on"));
      member.person().filter(_ -> member.chair()).ifPresent(id -> values.put("chair", "" + id));
    }
    var rules = sitting.rules();
    values.put("quorum", "" + rules.percent().orElse(rules.quorum()));
    values.put("unit", (rules.percent().isPresent() ? Unit.PERCENT : Unit.NUMBER).name());
    values.put("majority", rules.majority().name());
    if (rules.casting()) {
      values.put("casting", "on");
    }
    return values;
  }

  Convening.Plan read(Form form) {
    var facts =
        new Sitting.Facts(
            form.moment("held", zone),
            form.text("place", LONGEST),
            form.text("secretary", LONGEST));
    var members = jurors.keySet().stream().filter(id -> form.ticked(MEMBER + "." + id)).toList();
    if (members.isEmpty()) {
      form.wrong(MEMBER, "deliberation.members.missing");
    }
    var chosen = form.id("chair", PersonId::new);
    if (chosen.filter(members::contains).isEmpty()) {
      form.wrong("chair", "deliberation.chair.missing");
    }
    return new Convening.Plan(
        facts, rules(form, members.size()), members, chosen.orElse(new PersonId(new UUID(0, 0))));
  }

  private static Sitting.Rules rules(Form form, int members) {
    var unit = form.choice("unit", Unit.class, Unit.NUMBER);
    int quorum = form.number("quorum", 1, 100);
    if (unit == Unit.NUMBER && quorum > members) {
      form.wrong("quorum", "deliberation.quorum.many");
    }
    return new Sitting.Rules(
        quorum,
        unit == Unit.PERCENT ? Optional.of(quorum) : Optional.empty(),
        form.choice("majority", Majority.class, Majority.SIMPLE),
        form.ticked("casting"));
  }
}
