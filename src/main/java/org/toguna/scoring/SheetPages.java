package org.toguna.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;
import tools.jackson.databind.json.JsonMapper;

/// A juror's sheet: read the dossier, mark it, save as often as one likes. Somebody without a seat
/// is answered as if there were no such dossier.
@Controller
@RequestMapping(Reading.PATH)
class SheetPages {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// The button that saves and goes on to the seal.
  private static final String SEAL = "sceller";

  /// Says that it is saved, and that seals wait for the last team.
  static final String EARLY = "?fait=attente";

  private final Db db;
  private final Keys keys;
  private final Sheets sheets;

  SheetPages(Db db, Keys keys, Sheets sheets) {
    this.db = db;
    this.keys = keys;
    this.sheets = sheets;
  }

  private Optional<Reading> find(Reading.At at, SignedIn who) {
    return db.read(sql -> Reading.find(sql, keys, at, who.id()));
  }

  @GetMapping
  Answer show(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable String round,
      @PathVariable UUID application,
      @AuthenticationPrincipal SignedIn who,
      Form asked) {
    var at = new Reading.At(contest, round, application);
    return find(at, who)
        .<Answer>map(reading -> {
          if (reading.filled().isSealed()) {
            return Answer.seeOther(reading.path() + SealPages.RECEIPT);
          }
          var form = SheetForm.showing(reading.filled().marking(), reading.grid());
          form.put("fait", asked.value("fait"));
          return Answer.page(page(scene, reading, form));
        })
        .orElseGet(() -> notYet(scene, at, who));
  }

  /// Whoever has a seat in a round that is not open yet is told so.
  private Answer notYet(Scene scene, Reading.At at, SignedIn who) {
    return db.read(sql ->
            Reading.seat(sql, at, who.id())
                .filter(_ -> ScoringRound.find(sql, at.contest(), at.round()).isEmpty()))
        .<Answer>map(
            seat -> Answer.page((out, no) -> JtenotyetGenerated.render(out, no, scene, seat)))
        .orElseGet(Answer::notThere);
  }

  static Answer.Template page(Scene scene, Reading reading, Form form) {
    var labelled = SheetForm.labelled(scene, form, reading.grid());
    return (out, no) -> JtesheetGenerated.render(out, no, scene, reading, labelled);
  }

  @PostMapping
  Answer save(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable String round,
      @PathVariable UUID application,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var at = new Reading.At(contest, round, application);
    return find(at, who)
        .map(reading -> save(scene, at, who, reading, form))
        .orElseGet(Answer::notThere);
  }

  private Answer save(Scene scene, Reading.At at, SignedIn who, Reading reading, Form form) {
    var marking = SheetForm.read(form, reading.grid());
    if (!form.isRight()) {
      return Answer.refused(page(scene, reading, form));
    }
    return switch (saved(reading, form, marking)) {
      case Saved.Done _ -> onward(scene, at, who, marking, form);
      case Saved.Elsewhere _ -> again(scene, at, who, form, "scoring.elsewhere");
      case Saved.Lacking _, Saved.Early _ ->
          throw new IllegalStateException("A draft may lack anything, and waits for nobody");
      case Saved.Over _ -> again(scene, at, who, form, "scoring.over");
      case Saved.NotThere _ -> Answer.notThere();
    };
  }

  private Saved saved(Reading reading, Form form, Marking marking) {
    int revision = SheetForm.revision(form);
    return db.write(
        unit -> sheets.save(unit, reading.seat(), reading.filled().version(), revision, marking));
  }

  private Answer onward(Scene scene, Reading.At at, SignedIn who, Marking marking, Form form) {
    var reading = find(at, who);
    if (reading.isEmpty()) {
      return Answer.notThere();
    }
    var lacks = marking.lacks(reading.get().grid());
    if (!form.ticked(SEAL)) {
      return Answer.seeOther(reading.get().path() + "?fait=1");
    }
    if (lacks.isEmpty()) {
      return Answer.seeOther(reading.get().path() + SealPages.SEAL);
    }
    SheetForm.lacking(form, lacks);
    return Answer.refused(page(scene, reading.get(), form));
  }

  /// What was typed stands over what is saved by now: saved once more, it replaces that knowingly.
  private Answer again(Scene scene, Reading.At at, SignedIn who, Form form, String why) {
    form.wrong(SheetForm.COMMENT, why);
    return find(at, who)
        .<Answer>map(now ->
            now.filled().isSealed()
                ? Answer.seeOther(now.path() + SealPages.RECEIPT)
                : Answer.refused(page(scene, now, form)))
        .orElseGet(Answer::notThere);
  }

  /// What the script on the page sends while the juror writes. Whatever it is answered, the phone
  /// keeps what was typed until it is saved.
  @PostMapping("/brouillon")
  Answer keep(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable String round,
      @PathVariable UUID application,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    return find(new Reading.At(contest, round, application), who)
        .<Answer>map(reading -> {
          var marking = SheetForm.read(form, reading.grid());
          var saved = form.isRight() ? saved(reading, form, marking) : new Saved.NotThere();
          return Answer.sent("application/json", JSON.writeValueAsString(told(saved)));
        })
        .orElseGet(Answer::notThere);
  }

  private static Map<String, Object> told(Saved saved) {
    return switch (saved) {
      case Saved.Done done ->
          Map.of("state", "saved", "revision", done.sheet().content().revision());
      case Saved.Elsewhere _ -> Map.of("state", "elsewhere");
      case Saved.Over _ -> Map.of("state", "over");
      case Saved.Lacking _, Saved.Early _, Saved.NotThere _ -> Map.of("state", "refused");
    };
  }
}
