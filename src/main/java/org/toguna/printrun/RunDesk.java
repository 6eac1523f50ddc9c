package org.toguna.printrun;

import static org.toguna.tables.Tables.PRINTRUN;
import static org.toguna.tables.Tables.PRINTRUN_PART;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.badge.BadgeId;
import org.toguna.badge.Paper;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.registration.Admission;
import org.toguna.registration.Roster;

/// Print runs on the desk: order one, see how far each is, fetch its parts.
@Controller
@RequestMapping("/organisation/editions/{number}/tirages")
class RunDesk {
  static final String PATH = "/tirages";
  static final String CATEGORY = "category";
  static final String FRESH = "fresh";

  private final ShelfTools tools;
  private final Ordering ordering;

  RunDesk(ShelfTools tools, Ordering ordering) {
    this.tools = tools;
    this.ordering = ordering;
  }

  /// What the page shows; `unprinted` badges are in no run yet.
  record View(
      Edition edition,
      Form form,
      List<PrintRun> runs,
      List<Admission> categories,
      Waiting waiting) {}

  record Waiting(int all, int unprinted) {}

  @GetMapping
  Answer list(Scene scene, Edition edition, Form form) {
    if (!form.ticked("fait")) {
      form.put(FRESH, "on");
      form.put("paper", Paper.A6.name());
    }
    return Answer.page(page(scene, edition, form));
  }

  private Answer.Template page(Scene scene, Edition edition, Form form) {
    var view =
        tools
            .db()
            .read(sql -> {
              var all = Roster.of(sql, edition.id());
              var printed = Ordering.printed(sql, edition.id());
              int fresh = (int) all.stream().filter(one -> !printed.contains(one.badge())).count();
              return new View(
                  edition,
                  form,
                  PrintRun.of(sql, edition.id()),
                  Admission.of(sql, edition.id()),
                  new Waiting(all.size(), fresh));
            });
    return (out, no) -> JterunsGenerated.render(out, no, scene, view);
  }

  @PostMapping
  Answer order(Scene scene, Edition edition, Form form) {
    var paper = form.choice("paper", Paper.class, Paper.A6);
    var category = form.optionalNumber(CATEGORY, 0, 63);
    if (form.isRight()) {
      var path =
          tools.once(
              scene,
              form,
              unit -> {
                var chosen = chosen(unit, edition, category.orElse(-1), form);
                return ordered(unit, scene, edition, new Wanted(paper, chosen));
              });
      if (!path.isEmpty()) {
        return Answer.seeOther(path);
      }
      form.wrong(CATEGORY, "printrun.nobody");
    }
    return Answer.refused(page(scene, edition, form));
  }

  private record Wanted(Paper paper, Chosen chosen) {}

  private record Chosen(Optional<Admission> category, List<BadgeId> badges) {}

  /// By name, whatever their category: as they are handed out.
  private static Chosen chosen(Unit unit, Edition edition, int category, Form form) {
    var printed = Ordering.printed(unit.sql(), edition.id());
    var badges =
        Roster.of(unit.sql(), edition.id()).stream()
            .filter(one -> category < 0 || one.category() == category)
            .filter(one -> !form.ticked(FRESH) || !printed.contains(one.badge()))
            .map(Roster.Entry::badge)
            .toList();
    var named =
        Admission.of(unit.sql(), edition.id()).stream()
            .filter(one -> one.number() == category)
            .findFirst();
    return new Chosen(named, badges);
  }

  private String ordered(Unit unit, Scene scene, Edition edition, Wanted wanted) {
    var badges = wanted.chosen().badges();
    if (badges.isEmpty()) {
      return "";
    }
    var title =
        wanted
            .chosen()
            .category()
            .map(one -> scene.say(one.name()))
            .orElse(scene.say("printrun.all"));
    ordering.order(
        unit,
        scene.actor(),
        new PrintRun.Order(edition.id(), wanted.paper(), scene.lang(), title, badges.size()),
        badges);
    return edition.desk(PATH) + "?fait=1";
  }

  @GetMapping("/{run}/{part}.pdf")
  Answer fetch(Edition edition, @PathVariable UUID run, @PathVariable int part) {
    var pdf =
        tools
            .db()
            .read(sql ->
                sql.select(PRINTRUN_PART.PDF)
                    .from(PRINTRUN_PART)
                    .join(PRINTRUN)
                    .on(PRINTRUN.ID.eq(PRINTRUN_PART.RUN_ID))
                    .where(PRINTRUN.EDITION_ID.eq(edition.id()))
                    .and(PRINTRUN_PART.RUN_ID.eq(run))
                    .and(PRINTRUN_PART.NUMBER.eq(part))
                    .and(PRINTRUN_PART.PDF.isNotNull())
                    .fetchOptional(PRINTRUN_PART.PDF));
    return pdf.filter(bytes -> bytes.length > 0)
        .<Answer>map(
            bytes -> Answer.sent("application/pdf", bytes).as("badges-%03d.pdf".formatted(part)))
        .orElseGet(Answer::notThere);
  }

  /// The run and its files go; its badges stay, and count as not printed again.
  @PostMapping("/{run}/suppression")
  Answer delete(Scene scene, Edition edition, @PathVariable UUID run) {
    boolean gone =
        tools
            .db()
            .write(unit -> {
              int deleted =
                  unit.sql()
                      .deleteFrom(PRINTRUN)
                      .where(PRINTRUN.ID.eq(run))
                      .and(PRINTRUN.EDITION_ID.eq(edition.id()))
                      .execute();
              if (deleted == 1) {
                tools
                    .journal()
                    .note(unit, scene.actor(), Subject.of("printrun", run), "deleted", null, null);
              }
              return deleted == 1;
            });
    return gone ? Answer.seeOther(edition.desk(PATH)) : Answer.notThere();
  }
}
