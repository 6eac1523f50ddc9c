package org.toguna.jury;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// What a juror is tied to, said without seeing a single dossier. The answer is the same whatever
/// is inferred from it.
@Controller
@RequestMapping(JuryPages.PATH + "/{contest}" + InterestPages.BELOW)
class InterestPages {
  static final String BELOW = "/interets";
  private static final int LONGEST = 8_000;
  private static final int LONGEST_NAME = 200;
  private static final int MOST = 100;

  private final ShelfTools tools;
  private final JuryBook book;

  InterestPages(ShelfTools tools, JuryBook book) {
    this.tools = tools;
    this.book = book;
  }

  @GetMapping
  Answer show(Scene scene, @PathVariable UUID contest, @AuthenticationPrincipal SignedIn who) {
    record Shown(Bench bench, List<Tie> ties) {}
    return tools
        .db()
        .read(sql ->
            Bench.find(sql, contest, who.id())
                .map(bench -> new Shown(bench, Tie.of(sql, contest, who.id()))))
        .<Answer>map(
            shown -> Answer.page(page(scene, shown.bench(), filled(shown.bench(), shown.ties()))))
        .orElseGet(Answer::notThere);
  }

  private static Form filled(Bench bench, List<Tie> ties) {
    var values = new HashMap<String, String>();
    for (Tie.To to : Tie.To.values()) {
      values.put(
          to.field(),
          ties.stream()
              .filter(tie -> tie.to() == to)
              .map(Tie::name)
              .collect(Collectors.joining("\n")));
    }
    bench.juror().kin().ifPresent(kin -> values.put("kin", kin ? "oui" : "non"));
    return Form.showing(values);
  }

  private static Answer.Template page(Scene scene, Bench bench, Form form) {
    return (out, no) -> JteinterestsGenerated.render(out, no, scene, bench, form);
  }

  @PostMapping
  Answer declare(
      Scene scene, @PathVariable UUID contest, @AuthenticationPrincipal SignedIn who, Form form) {
    var bench = tools.db().read(sql -> Bench.find(sql, contest, who.id()));
    if (bench.isEmpty()) {
      return Answer.notThere();
    }
    var ties = ties(form);
    var kin = form.value("kin");
    if (kin.isEmpty()) {
      form.wrong("kin", "web.form.missing");
    } else if (!kin.equals("oui") && !kin.equals("non")) {
      form.wrong("kin", "web.form.choice");
    }
    if (!form.ticked("true")) {
      form.wrong("true", "jury.interests.true.missing");
    }
    if (!form.isRight()) {
      return Answer.refused(page(scene, bench.get(), form));
    }
    return Answer.seeOther(
        tools.once(
            scene, form, unit -> declared(unit, scene, bench.get(), kin.equals("oui"), ties)));
  }

  private static List<Tie> ties(Form form) {
    var ties = new ArrayList<Tie>();
    for (Tie.To to : Tie.To.values()) {
      var lines = Juror.lines(form.optional(to.field(), LONGEST));
      if (lines.size() > MOST || lines.stream().anyMatch(one -> one.length() > LONGEST_NAME)) {
        form.wrong(to.field(), "web.form.long", LONGEST_NAME);
        continue;
      }
      lines.forEach(line -> ties.add(new Tie(to, line)));
      check(form, to, lines);
    }
    return ties;
  }

  /// What could never be compared is said at once.
  private static void check(Form form, Tie.To to, List<String> lines) {
    if (to == Tie.To.DOMAIN) {
      if (lines.stream().anyMatch(line -> Domains.of(line).isEmpty())) {
        form.wrong(to.field(), "jury.interests.domains.wrong");
      }
    } else if (lines.stream()
        .anyMatch(line -> Plain.words(line).stream().noneMatch(word -> word.length() > 1))) {
      form.wrong(to.field(), "jury.interests.latin");
    }
  }

  /// The journal says that it was declared, and not what.
  private String declared(Unit unit, Scene scene, Bench bench, boolean kin, List<Tie> ties) {
    book.declare(unit, bench.juror(), kin, ties);
    tools
        .journal()
        .note(
            unit,
            scene.actor(),
            Subject.of("jury", bench.call().id()),
            "jury-declared",
            null,
            Map.of("juror", bench.juror().id().toString(), "ties", ties.size()));
    return JuryPages.PATH + "?" + JuryDesk.DONE + "=1";
  }
}
