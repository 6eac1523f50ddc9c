package org.toguna.invitation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.base.Csv;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.registration.CategoryChoice;
import org.toguna.registration.Enrolled;

/// Invitation codes on the desk: made many at once, taken away as CSV, followed, revoked.
@Controller
@RequestMapping("/organisation/editions/{number}/invitations")
class InvitationDesk {
  static final String PATH = "/invitations";
  private static final int MOST_CODES = 2_000;
  private static final int MOST_USES = 100_000;
  private static final int SHOWN = 200;
  private static final int IN_FILE = 100_000;

  private final ShelfTools tools;
  private final InvitationBook book;
  private final Clock clock;

  InvitationDesk(ShelfTools tools, InvitationBook book, Clock clock) {
    this.tools = tools;
    this.book = book;
    this.clock = clock;
  }

  /// What the page shows.
  record View(Edition edition, Form form, List<CategoryChoice> categories, List<Line> lines) {
    record Line(Invitation code, Invitation.Standing standing, List<Enrolled> brought) {}

    Map<String, String> choices(Scene scene) {
      var choices = new LinkedHashMap<String, String>();
      categories.forEach(one -> choices.put(one.id().toString(), scene.say(one.name())));
      return choices;
    }

    String category(Invitation code, Scene scene) {
      return categories.stream()
          .filter(one -> one.id().equals(code.category()))
          .findFirst()
          .map(one -> scene.say(one.name()))
          .orElse("");
    }
  }

  @GetMapping
  Answer list(Scene scene, Edition edition, Form form) {
    if (form.value("codes").isEmpty()) {
      form.put("codes", "1");
      form.put("uses", "1");
      var eve = edition.period().from().minusDays(1).atTime(18, 0);
      if (eve.atZone(edition.period().zone()).toInstant().isAfter(clock.instant())) {
        form.put("until", eve.toString());
      }
    }
    return Answer.page(page(scene, edition, form));
  }

  private Answer.Template page(Scene scene, Edition edition, Form form) {
    var batch = batch(form);
    var view = tools.db().read(sql -> view(sql, edition, form, batch));
    return (out, no) -> JtedeskGenerated.render(out, no, scene, view);
  }

  private static List<UUID> batch(Form form) {
    return Form.showing(Map.of("lot", form.value("lot"))).id("lot", Function.identity()).stream()
        .toList();
  }

  private View view(DSLContext sql, Edition edition, Form form, List<UUID> batch) {
    var now = clock.instant();
    var codes = InvitationBook.of(sql, edition.id(), batch, SHOWN);
    var brought = InvitationBook.brought(sql, codes);
    var lines =
        codes.stream()
            .map(one ->
                new View.Line(
                    one, one.at(now), Optional.ofNullable(brought.get(one.id())).orElse(List.of())))
            .toList();
    return new View(edition, form, CategoryChoice.of(sql, edition.id()), lines);
  }

  @PostMapping
  Answer make(Scene scene, Edition edition, Form form) {
    var known = tools.db().read(sql -> CategoryChoice.of(sql, edition.id()));
    var category =
        form.id("category", Function.identity())
            .filter(id -> known.stream().anyMatch(one -> one.id().equals(id)));
    if (category.isEmpty()) {
      form.wrong("category", "web.form.choice");
    }
    int codes = form.number("codes", 1, MOST_CODES);
    int uses = form.number("uses", 1, MOST_USES);
    var until = form.moment("until", edition.period().zone());
    if (form.error("until") == null && !until.isAfter(clock.instant())) {
      form.wrong("until", "invitation.until.past");
    }
    var whom = form.optional("whom", 200);
    if (category.isEmpty() || !form.isRight()) {
      return Answer.refused(page(scene, edition, form));
    }
    var wanted = new InvitationBook.Wanted(category.get(), codes, uses, until, whom);
    return Answer.seeOther(
        tools.once(
            scene,
            form,
            unit ->
                edition.desk(PATH)
                    + "?lot="
                    + book.make(unit, scene.actor(), edition.id(), wanted)));
  }

  @PostMapping("/{id}/revocation")
  Answer revoke(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    tools.db().run(unit -> book.revoke(unit, scene.actor(), edition.id(), id));
    var lot = batch(form).stream().map(one -> "?lot=" + one).findFirst().orElse("");
    return Answer.seeOther(edition.desk(PATH) + lot);
  }

  /// All codes, or those of one batch; a spreadsheet computes nothing of what people typed.
  @GetMapping("/codes.csv")
  Answer file(Scene scene, Edition edition, Form form) {
    var batch = batch(form);
    var now = clock.instant();
    var rows =
        tools
            .db()
            .read(sql -> {
              var view = new View(edition, form, CategoryChoice.of(sql, edition.id()), List.of());
              return InvitationBook.of(sql, edition.id(), batch, IN_FILE).stream()
                  .map(one -> cells(one, one.at(now), view, scene))
                  .toList();
            });
    var heading =
        List.of("code", "link", "category", "uses", "used", "until", "standing", "whom").stream()
            .map(name -> scene.say("invitation.csv." + name))
            .toList();
    return Answer.sent("text/csv; charset=utf-8", Csv.written(heading, rows)).as("invitations.csv");
  }

  private static List<String> cells(
      Invitation one, Invitation.Standing standing, View view, Scene scene) {
    return List.of(
        one.code().toString(),
        scene.origin() + InvitationPages.PATH + '/' + one.code(),
        view.category(one, scene),
        Integer.toString(one.uses().most()),
        Integer.toString(one.uses().used()),
        one.terms().until().toString(),
        scene.say(standing.key()),
        one.terms().whom());
  }
}
