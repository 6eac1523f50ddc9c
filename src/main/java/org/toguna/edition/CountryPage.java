package org.toguna.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// A guest country of honour.
@Controller
class CountryPage {
  private final Db db;
  private final ObjectProvider<Band> bands;

  CountryPage(Db db, ObjectProvider<Band> bands) {
    this.db = db;
    this.bands = bands;
  }

  /// `invited` are the editions that honoured it, the newest first.
  record Shown(
      GuestCountry country,
      List<GuestCountry> others,
      List<Edition> invited,
      List<Answer.Template> bands) {}

  @GetMapping({"/pays/{code:[a-z]{2}}", "/editions/{number}/pays/{code:[a-z]{2}}"})
  Answer country(Scene scene, Edition edition, @PathVariable String code) {
    return db.read(sql ->
        read(sql, scene, edition, code.toUpperCase(Locale.ROOT))
            .<Answer>map(shown ->
                Answer.page((out, no) -> JtecountryGenerated.render(out, no, scene, edition, shown))
                    .keptUnder(Topics.EDITION, Topics.PROGRAMME))
            .orElseGet(Answer::notThere));
  }

  private Optional<Shown> read(DSLContext sql, Scene scene, Edition edition, String code) {
    var guests = GuestCountry.of(sql, edition.id());
    var more = new ArrayList<Answer.Template>();
    bands
        .orderedStream()
        .forEach(band -> band.onCountry(sql, edition, code, scene).ifPresent(more::add));
    return guests.stream()
        .filter(guest -> guest.code().equals(code))
        .findFirst()
        .map(guest ->
            new Shown(
                guest,
                guests.stream().filter(other -> !other.equals(guest)).toList(),
                GuestCountry.honouredBy(sql, code),
                more));
  }
}
