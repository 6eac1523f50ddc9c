package org.toguna.delegation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.Editions;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.Persons;
import org.toguna.people.Someone;
import org.toguna.question.Filling;
import org.toguna.question.Sheet;
import org.toguna.registration.CategorySheet;
import org.toguna.signin.SignedIn;

/// A head's page: its people, each with state and badge, named and corrected until the delegation
/// closes. Somebody else's delegation answers as one that is not there.
@Controller
@RequestMapping(HeadPages.PATH)
class HeadPages {
  static final String PATH = "/mon-espace/delegation";

  private final ShelfTools tools;
  private final Members members;
  private final Filling filling;
  private final Clock clock;

  HeadPages(ShelfTools tools, Members members, Filling filling, Clock clock) {
    this.filling = filling;
    this.tools = tools;
    this.members = members;
    this.clock = clock;
  }

  /// What the page shows.
  record View(
      Edition edition, Delegation delegation, List<Member> team, Sheet sheet, boolean open) {
    boolean hasRoom() {
      return open && team.size() < delegation.room().quota();
    }

    String path() {
      return PATH + '/' + delegation.id();
    }
  }

  @GetMapping
  Answer all(Scene scene, @AuthenticationPrincipal SignedIn who) {
    var led = tools.db().read(sql -> Delegation.headedBy(sql, who.id()));
    return switch (led.size()) {
      case 0 -> Answer.notThere();
      case 1 -> Answer.seeOther(PATH + '/' + led.getFirst().id());
      default -> Answer.page((out, no) -> JteheadsGenerated.render(out, no, scene, led));
    };
  }

  @GetMapping("/{id}")
  Answer show(
      Scene scene, @AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form) {
    return view(who, id)
        .<Answer>map(view -> Answer.page(page(scene, view, form)))
        .orElseGet(Answer::notThere);
  }

  private Optional<View> view(SignedIn who, UUID id) {
    return tools.db().read(sql -> Delegation.headed(sql, who.id(), id).map(one -> view(sql, one)));
  }

  private View view(DSLContext sql, Delegation one) {
    var edition = Editions.get(sql, one.edition());
    var sheet = CategorySheet.of(sql, edition, one.room().category());
    return new View(edition, one, Member.of(sql, one.id()), sheet, one.isOpen(clock.instant()));
  }

  private static Answer.Template page(Scene scene, View view, Form form) {
    return (out, no) -> JteheadGenerated.render(out, no, scene, view, form);
  }

  @PostMapping("/{id}/membres")
  Answer add(Scene scene, @AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form) {
    var name = form.text("name", Persons.LONGEST_NAME);
    var address = MemberForm.address(form);
    var facts = MemberForm.facts(form);
    var someone = new Someone(name, address.stream().toList(), scene.lang());
    var said = said(scene, who, id, form);
    return acted(
        scene,
        who,
        id,
        form,
        unit -> members.add(unit, new Members.Reach(who.id(), id), someone, facts, said));
  }

  /// What is answered for a member to what its category asks; nothing to whoever has no such
  /// delegation.
  private CategorySheet.Said said(Scene scene, SignedIn who, UUID id, Form form) {
    var sheet = view(who, id).map(View::sheet).orElse(CategorySheet.NOTHING);
    var said = new CategorySheet.Said(sheet, filling.read(form, sheet, scene.lang()));
    sheet.labelled(form, scene);
    return said;
  }

  @GetMapping("/{id}/membres/{member}")
  Answer one(
      Scene scene,
      @AuthenticationPrincipal SignedIn who,
      @PathVariable UUID id,
      @PathVariable UUID member) {
    return view(who, id)
        .flatMap(view ->
            MemberForm.find(view.team(), member)
                .map(one ->
                    Answer.page((out, no) ->
                        JtememberGenerated.render(
                            out, no, scene, view, one, MemberForm.showing(one)))))
        .<Answer>map(shown -> shown)
        .orElseGet(Answer::notThere);
  }

  @PostMapping("/{id}/membres/{member}")
  Answer change(
      Scene scene,
      @AuthenticationPrincipal SignedIn who,
      @PathVariable UUID id,
      @PathVariable UUID member,
      Form form) {
    var name = form.text("name", Persons.LONGEST_NAME);
    var facts = MemberForm.facts(form);
    if (!form.isRight()) {
      return view(who, id)
          .flatMap(view ->
              MemberForm.find(view.team(), member).map(one -> again(scene, view, one, form)))
          .orElseGet(Answer::notThere);
    }
    return acted(
        scene,
        who,
        id,
        form,
        unit -> members.change(unit, new Members.Reach(who.id(), id), member, name, facts));
  }

  private static Answer again(Scene scene, View view, Member one, Form form) {
    return Answer.refused((out, no) -> JtememberGenerated.render(out, no, scene, view, one, form));
  }

  @PostMapping("/{id}/membres/{member}/retrait")
  Answer remove(
      Scene scene,
      @AuthenticationPrincipal SignedIn who,
      @PathVariable UUID id,
      @PathVariable UUID member,
      Form form) {
    return acted(
        scene,
        who,
        id,
        form,
        unit -> members.remove(unit, new Members.Reach(who.id(), id), member));
  }

  /// Whoever has no such delegation learns nothing from what is wrong in the form.
  private Answer acted(
      Scene scene, SignedIn who, UUID id, Form form, Function<Unit, Members.Outcome> act) {
    var view = view(who, id);
    if (view.isEmpty()) {
      return Answer.notThere();
    }
    if (!form.isRight()) {
      return Answer.refused(page(scene, view.get(), form));
    }
    var led =
        tools
            .db()
            .write(unit -> tools.once().of(unit, who.getName(), form, () -> told(act.apply(unit))));
    return led.isEmpty() ? Answer.notThere() : Answer.seeOther(view.get().path() + '?' + led);
  }

  private static String told(Members.Outcome outcome) {
    return switch (outcome) {
      case Members.Outcome.Done _ -> "fait=1";
      case Members.Outcome.Full _ -> "complet=1";
      case Members.Outcome.Closed _ -> "clos=1";
      case Members.Outcome.NotThere _ -> "";
    };
  }
}
