package org.toguna.registration;

import static org.toguna.tables.Tables.REGISTRATION;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.badge.Badges;
import org.toguna.badge.Paper;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Address;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.Addresses;
import org.toguna.people.Persons;
import org.toguna.people.Someone;
import org.toguna.question.Filled;
import org.toguna.question.Sheet;

/// The desk in the hall: a name, Enter, and the badge is there to be printed; or somebody who
/// registered before is found again, by name, number or short code.
@Controller
@RequestMapping("/organisation/editions/{number}/guichet")
class CounterDesk {
  static final String PATH = "/guichet";
  private static final String CATEGORY = "categorie";
  private static final String PAPER = "papier";

  private final ShelfTools tools;
  private final Enrolment enrolment;
  private final Persons persons;
  private final Badges badges;
  private final Clock clock;

  CounterDesk(ShelfTools tools, Enrolment enrolment, Persons persons, Badges badges, Clock clock) {
    this.tools = tools;
    this.enrolment = enrolment;
    this.persons = persons;
    this.badges = badges;
    this.clock = clock;
  }

  /// What the page shows; `done` says whom the desk has just served.
  record View(Counter counter, Form form, Paper paper, Sheet sheet) {
    /// The paper of this printer and the category of the last person go on to the next.
    String kept() {
      return CATEGORY + '=' + form.value(CATEGORY) + '&' + PAPER + '=' + paper.name();
    }

    boolean isChosen(ParticipantCategory one) {
      return chosen(counter, form).filter(one::equals).isPresent();
    }
  }

  /// The category of the last person goes on to the next.
  private static Optional<ParticipantCategory> chosen(Counter counter, Form form) {
    var chosen = form.value(CATEGORY);
    return counter.categories().stream()
        .filter(one -> chosen.isEmpty() || chosen.equals(one.id().toString()))
        .findFirst();
  }

  /// What the chosen category asks of everybody: another one's questions come when it is sent.
  private Sheet sheet(Edition edition, Optional<UUID> category) {
    return category
        .map(id -> tools.db().read(sql -> CategorySheet.of(sql, edition, id).atTheDesk()))
        .orElse(CategorySheet.NOTHING);
  }

  @GetMapping
  Answer show(Scene scene, Edition edition, Form form) {
    served(form)
        .ifPresent(id -> tools.db().run(unit -> enrolment.badge(unit, hand(scene, edition), id)));
    return Answer.page(page(scene, edition, form));
  }

  private static Optional<UUID> served(Form form) {
    return Form.showing(Map.of("fait", form.value("fait"))).id("fait", Function.identity());
  }

  private static Enrolment.Hand hand(Scene scene, Edition edition) {
    return new Enrolment.Hand(scene.actor(), edition.id());
  }

  private Answer.Template page(Scene scene, Edition edition, Form form) {
    var midnight = midnight(edition);
    var search = form.optional("q", 100);
    var counter =
        tools
            .db()
            .read(sql ->
                Counter.read(sql, edition, midnight, looked(sql, edition, search, served(form))));
    var asked = sheet(edition, chosen(counter, form).map(ParticipantCategory::id));
    asked.labelled(form, scene);
    var view = new View(counter, form, paper(form), asked);
    return (out, no) -> JtecounterGenerated.render(out, no, scene, view);
  }

  private Instant midnight(Edition edition) {
    var zone = edition.period().zone();
    return clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  private Condition looked(DSLContext sql, Edition edition, String search, Optional<UUID> served) {
    if (!search.isEmpty()) {
      return Counter.called(sql, badges, edition.id(), search);
    }
    return served.map(REGISTRATION.ID::eq).orElse(DSL.falseCondition());
  }

  static Paper paper(Form form) {
    return Form.showing(Map.of(PAPER, form.value(PAPER))).choice(PAPER, Paper.class, Paper.LABEL);
  }

  @PostMapping
  Answer register(Scene scene, Edition edition, Form form) {
    var name = form.text("name", Persons.LONGEST_NAME);
    var category = form.id(CATEGORY, Function.identity()).filter(id -> isThere(edition, id));
    var address = address(form);
    if (category.isEmpty()) {
      form.wrong(CATEGORY, "web.form.choice");
    }
    var asked = sheet(edition, category);
    var said = new CategorySheet.Said(asked, Filled.read(form, asked));
    if (!form.isRight()) {
      return Answer.refused(page(scene, edition, form));
    }
    var someone = new Someone(name, address.stream().toList(), scene.lang());
    return once(
        scene,
        edition,
        form,
        unit -> {
          var person = someone.in(unit, persons);
          var wanted = new Enrolment.Wanted(category.orElseThrow(), person, Enrolment.IfFull.QUEUE);
          var outcome = enrolment.enrol(unit, hand(scene, edition), wanted);
          if (outcome instanceof Enrolment.Outcome.Made made) {
            said.keep(unit, made.enrolled(), clock.instant());
          }
          return told(outcome);
        });
  }

  private boolean isThere(Edition edition, UUID category) {
    return tools.db().read(sql -> CategoryChoice.of(sql, edition.id())).stream()
        .anyMatch(one -> one.id().equals(category));
  }

  private static Optional<Address> address(Form form) {
    var typed = form.optional("contact", 254);
    var address = Addresses.read(typed);
    if (address.isEmpty() && !typed.isEmpty()) {
      form.wrong("contact", "registration.counter.contact.wrong");
    }
    return address;
  }

  /// Who was served, for the next page to show.
  private static String told(Enrolment.Outcome outcome) {
    return switch (outcome) {
      case Enrolment.Outcome.Made made -> "fait=" + made.enrolled().id() + "&neuf=1";
      case Enrolment.Outcome.There there -> "fait=" + there.enrolled().id() + "&deja=1";
      case Enrolment.Outcome.Full _, Enrolment.Outcome.NoCategory _ -> "rien=1";
    };
  }

  private Answer once(Scene scene, Edition edition, Form form, Function<Unit, String> work) {
    var base = edition.desk(PATH) + '?';
    var kept = '&' + CATEGORY + '=' + form.value(CATEGORY) + '&' + PAPER + '=' + paper(form).name();
    return Answer.seeOther(tools.once(scene, form, unit -> base + work.apply(unit) + kept));
  }

  @PostMapping("/{id}/nom")
  Answer rename(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    var name = form.text("nom", Persons.LONGEST_NAME);
    form.put("fait", id.toString());
    if (!form.isRight()) {
      return Answer.refused(page(scene, edition, form));
    }
    return once(
        scene,
        edition,
        form,
        unit ->
            enrolment.rename(unit, hand(scene, edition), id, name)
                ? "fait=" + id + "&corrige=1"
                : "rien=1");
  }

  @PostMapping("/{id}/remplacement")
  Answer replace(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return once(
        scene,
        edition,
        form,
        unit ->
            enrolment
                .replace(unit, hand(scene, edition), id)
                .map(_ -> "fait=" + id + "&remplace=1")
                .orElse("rien=1"));
  }
}
