package org.toguna.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// A check-in's questions, as a phone shows them on one page.
final class AnswerForm {
  static final List<String> FIELDS =
      List.of("life", "jobs", "women", "band", "funding", "kind", "paid", "counts");

  private static final int MOST_JOBS = 100_000;
  private static final int LONGEST_AMOUNT = 15;

  private AnswerForm() {}

  static List<Asked> asked(Scene scene, Plan plan, Followed team) {
    var lives = new LinkedHashMap<String, String>();
    Stream.of(TeamLife.values()).forEach(one -> lives.put(one.name(), scene.say(one.key())));
    var bands = new LinkedHashMap<String, String>();
    bands.put("", scene.say("followup.choose"));
    bands.putAll(plan.choices(scene));
    var kinds = new LinkedHashMap<String, String>();
    kinds.put("", scene.say("followup.kind.none"));
    Stream.of(Funding.values()).forEach(one -> kinds.put(one.name(), scene.say(one.key())));
    var asked = new ArrayList<Asked>();
    asked.add(new Asked.Choice("life", lives, true));
    asked.add(Asked.number("jobs"));
    asked.add(Asked.number("women"));
    asked.add(new Asked.Choice("band", bands, true));
    asked.add(new Asked.Line("funding", "text", false));
    asked.add(new Asked.Choice("kind", kinds, false));
    if (team.why().won() && team.paid().isEmpty()) {
      asked.add(new Asked.Line("paid", "date", false));
    }
    asked.add(Asked.tick("counts"));
    return asked;
  }

  static Map<String, String> values(Reply.Said said) {
    var values = new LinkedHashMap<String, String>();
    values.put("life", said.life().name());
    values.put("jobs", "" + said.jobs().all());
    values.put("women", "" + said.jobs().women());
    values.put("band", "" + said.band());
    values.put("funding", said.money().amount() == 0 ? "" : "" + said.money().amount());
    values.put("kind", said.money().kind().map(Funding::name).orElse(""));
    values.put("counts", said.counts() ? "on" : "");
    return values;
  }

  /// What was typed so far, right or wrong.
  static Map<String, String> typed(Form form) {
    var typed = new LinkedHashMap<String, String>();
    FIELDS.forEach(field -> {
      var value = form.value(field).strip();
      typed.put(field, value.length() > 100 ? value.substring(0, 100) : value);
    });
    return typed;
  }

  static Reply.Said said(Form form, Plan plan) {
    var life = form.choice("life", TeamLife.class, TeamLife.ALIVE);
    int jobs = form.number("jobs", 0, MOST_JOBS);
    int women = form.number("women", 0, MOST_JOBS);
    if (women > jobs) {
      form.wrong("women", "followup.women.more");
    }
    int band = form.number("band", 0, plan.count() - 1);
    var money = money(form);
    return new Reply.Said(
        life, new Reply.Jobs(jobs, Math.min(women, jobs)), band, money, form.ticked("counts"));
  }

  /// Written with or without spaces.
  private static Reply.Money money(Form form) {
    var text = form.value("funding").replaceAll("[\\s\u00a0\u202f.]", "");
    long amount = 0;
    if (text.matches("[0-9]{1," + LONGEST_AMOUNT + "}")) {
      amount = Long.parseLong(text);
    } else if (!text.isEmpty()) {
      form.wrong("funding", "web.form.number");
    }
    if (amount == 0) {
      return Reply.Money.NONE;
    }
    if (form.value("kind").isEmpty()) {
      form.wrong("kind", "followup.kind.missing");
    }
    return new Reply.Money(amount, Optional.of(form.choice("kind", Funding.class, Funding.OTHER)));
  }

  /// The day the prize was paid, if it is said.
  static Optional<LocalDate> paid(Form form, Followed team, LocalDate today) {
    if (!team.why().won()) {
      return Optional.empty();
    }
    var paid = form.optionalDate("paid");
    if (paid.filter(today::isBefore).isPresent()) {
      form.wrong("paid", "followup.paid.future");
    }
    return paid;
  }
}
