package org.toguna.registration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.messages.Address;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.RateLimits;
import org.toguna.kit.web.Scene;
import org.toguna.people.Addresses;
import org.toguna.people.Persons;
import org.toguna.people.Someone;
import org.toguna.signin.SignedIn;

/// Handing one's own place on to somebody else, where the category allows it.
@Controller
@RequestMapping(OwnTransfer.PATH)
class OwnTransfer {
  static final String PATH = OwnPages.PATH + "/transmission";

  /// The answer says whether somebody comes already: not something to ask about many people.
  private static final int TRIES = 10;

  private static final Duration HOUR = Duration.ofHours(1);

  private final ShelfTools tools;
  private final Handover handover;
  private final Persons persons;
  private final RateLimits limits;

  OwnTransfer(ShelfTools tools, Handover handover, Persons persons, RateLimits limits) {
    this.tools = tools;
    this.handover = handover;
    this.persons = persons;
    this.limits = limits;
  }

  @GetMapping
  Answer ask(Scene scene, Edition edition, @AuthenticationPrincipal SignedIn who, Form form) {
    return tools
        .db()
        .read(sql -> own(sql, edition, who))
        .<Answer>map(_ -> Answer.page(page(scene, form)))
        .orElseGet(() -> Answer.seeOther(OwnPages.PATH));
  }

  private static Optional<Registration> own(DSLContext sql, Edition edition, SignedIn who) {
    return Registration.of(sql, edition.id(), who.id())
        .filter(one -> one.state() == State.CONFIRMED)
        .filter(one -> ParticipantCategory.get(sql, one.category()).rules().transferable());
  }

  private static Answer.Template page(Scene scene, Form form) {
    return (out, no) -> JtetransferGenerated.render(out, no, scene, form);
  }

  @PostMapping
  Answer handOn(Scene scene, Edition edition, @AuthenticationPrincipal SignedIn who, Form form) {
    var own = tools.db().read(sql -> own(sql, edition, who));
    if (own.isEmpty()) {
      return Answer.seeOther(OwnPages.PATH);
    }
    var name = form.text("name", Persons.LONGEST_NAME);
    var address = address(form);
    if (form.isRight() && !limits.allows("transfer " + who.id(), TRIES, HOUR)) {
      form.wrong("name", "registration.transfer.often");
    }
    if (form.isRight() && address.isPresent()) {
      var next = new Someone(name, List.of(address.get()), scene.lang());
      tools
          .db()
          .write(unit -> handedOn(unit, edition, who, own.get(), next))
          .ifPresent(wrong -> form.wrong("name", wrong));
    }
    return form.isRight()
        ? Answer.seeOther(OwnPages.PATH + "?transmis=1")
        : Answer.refused(page(scene, form));
  }

  private static Optional<Address> address(Form form) {
    var typed = form.text("contact", 254);
    var address = Addresses.read(typed);
    if (address.isEmpty() && !typed.isEmpty()) {
      form.wrong("contact", "registration.counter.contact.wrong");
    }
    return address;
  }

  /// What stands in the way, if anything does.
  private Optional<String> handedOn(
      Unit unit, Edition edition, SignedIn who, Registration own, Someone next) {
    var hand = new Enrolment.Hand(Actor.person(who.id()), edition.id());
    return switch (handover.handOn(unit, hand, own.id(), next.in(unit, persons))) {
      case Handover.Outcome.Done _ -> Optional.empty();
      case Handover.Outcome.ComesAlready _ -> Optional.of("registration.transfer.comes");
      case Handover.Outcome.NotAllowed _ -> Optional.of("registration.transfer.not");
    };
  }
}
