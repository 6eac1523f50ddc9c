package org.toguna.scoring;

import java.nio.charset.StandardCharsets;
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
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// Where a juror seals a sheet, and what it keeps of it. All of that is made from what is on disk:
/// whoever lost the answer fetches it again.
@Controller
@RequestMapping(Reading.PATH)
class SealPages {
  static final String SEAL = "/scellement";
  static final String RECEIPT = "/recepisse";
  private static final String TEXT = "text/plain; charset=utf-8";

  private final Db db;
  private final Keys keys;
  private final Sheets sheets;
  private final SealReceipts receipts;

  SealPages(Db db, Keys keys, Sheets sheets, SealReceipts receipts) {
    this.db = db;
    this.keys = keys;
    this.sheets = sheets;
    this.receipts = receipts;
  }

  private Optional<Reading> find(Reading.At at, SignedIn who) {
    return db.read(sql -> Reading.find(sql, keys, at, who.id()));
  }

  /// What would be sealed, to be read once more.
  @GetMapping(SEAL)
  Answer ask(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable String round,
      @PathVariable UUID application,
      @AuthenticationPrincipal SignedIn who) {
    return find(new Reading.At(contest, round, application), who)
        .<Answer>map(reading -> {
          var lacks = reading.filled().marking().lacks(reading.grid());
          if (reading.filled().isSealed() || !lacks.isEmpty() || !reading.round().isOpen()) {
            return Answer.seeOther(reading.path());
          }
          if (db.read(sql -> sheets.isEarly(sql, reading.seat()))) {
            return Answer.seeOther(reading.path() + SheetPages.EARLY);
          }
          return Answer.page((out, no) -> JtesealGenerated.render(out, no, scene, reading));
        })
        .orElseGet(Answer::notThere);
  }

  @PostMapping(SEAL)
  Answer seal(
      @PathVariable UUID contest,
      @PathVariable String round,
      @PathVariable UUID application,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    var reading = find(new Reading.At(contest, round, application), who);
    if (reading.isEmpty()) {
      return Answer.notThere();
    }
    int revision = SheetForm.revision(form);
    var seat = reading.get().seat();
    var version = reading.get().filled().version();
    return switch (db.write(unit -> sheets.seal(unit, seat, version, revision))) {
      case Saved.Done _ -> Answer.seeOther(reading.get().path() + RECEIPT + "?fait=1");
      // Sealed before, it leads to its receipt; else to what is left to do.
      case Saved.Over _, Saved.Elsewhere _, Saved.Lacking _ ->
          Answer.seeOther(reading.get().path());
      case Saved.Early _ -> Answer.seeOther(reading.get().path() + SheetPages.EARLY);
      case Saved.NotThere _ -> Answer.notThere();
    };
  }

  /// A sealed sheet as its juror keeps it, and the others of the dossier where the rule lets it
  /// read them by now.
  record Kept(Reading reading, Sheet sheet, Enclosed enclosed, String receipt, List<Other> others) {
    Sheet.Seal seal() {
      return sheet.seal().orElseThrow();
    }

    String text() {
      return SheetText.of(reading.round(), sheet, enclosed);
    }

    /// Without the candidate's name, and without the juror's.
    String file(String kind) {
      return "%s-%s.txt".formatted(kind, sheet.number().toLowerCase(java.util.Locale.ROOT));
    }
  }

  /// What another juror said of the same dossier.
  record Other(int number, Marking marking) {}

  private Answer answered(Reading.At at, SignedIn who, Function<Kept, Answer> answer) {
    return db.read(sql -> Reading.find(sql, keys, at, who.id()).flatMap(one -> kept(sql, one)))
        .map(answer)
        .orElseGet(Answer::notThere);
  }

  private Optional<Kept> kept(DSLContext sql, Reading reading) {
    return reading
        .filled()
        .sheet()
        .filter(Sheet::isSealed)
        .flatMap(sheet ->
            sheet
                .opened(keys)
                .map(enclosed ->
                    new Kept(
                        reading,
                        sheet,
                        enclosed,
                        receipts.of(sql, sheet),
                        others(sql, reading, sheet))));
  }

  private List<Other> others(DSLContext sql, Reading reading, Sheet own) {
    if (!reading.round().rule().others()) {
      return List.of();
    }
    var theirs =
        Counting.sealed(sql, reading.round().key()).stream()
            .filter(one -> one.place().application().equals(reading.seat().application()))
            .filter(one -> !one.id().equals(own.id()))
            .flatMap(one -> one.opened(keys).stream())
            .toList();
    return java.util.stream.IntStream.range(0, theirs.size())
        .mapToObj(i -> new Other(i + 1, theirs.get(i).marking()))
        .toList();
  }

  @GetMapping(RECEIPT)
  Answer receipt(
      Scene scene,
      @PathVariable UUID contest,
      @PathVariable String round,
      @PathVariable UUID application,
      @AuthenticationPrincipal SignedIn who,
      Form form) {
    boolean fresh = form.ticked("fait");
    return answered(
        new Reading.At(contest, round, application),
        who,
        kept -> Answer.page((out, no) -> JtesealedGenerated.render(out, no, scene, kept, fresh)));
  }

  /// What the public journal holds, signed with its key.
  @GetMapping(RECEIPT + ".txt")
  Answer signed(
      @PathVariable UUID contest,
      @PathVariable String round,
      @PathVariable UUID application,
      @AuthenticationPrincipal SignedIn who) {
    return answered(
        new Reading.At(contest, round, application),
        who,
        kept -> sent(kept.receipt(), kept.file("recepisse")));
  }

  /// The very bytes that were sealed.
  @GetMapping("/fiche.txt")
  Answer text(
      @PathVariable UUID contest,
      @PathVariable String round,
      @PathVariable UUID application,
      @AuthenticationPrincipal SignedIn who) {
    return answered(
        new Reading.At(contest, round, application),
        who,
        kept -> sent(kept.text(), kept.file("fiche")));
  }

  private static Answer sent(String text, String name) {
    return Answer.sent(TEXT, text.getBytes(StandardCharsets.UTF_8)).as(name);
  }
}
