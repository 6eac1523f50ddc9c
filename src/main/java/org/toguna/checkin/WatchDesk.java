package org.toguna.checkin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// What goes on at the gates: who is inside, how many came when and where, which device is silent,
/// who went in twice.
@Controller
class WatchDesk {
  static final String PATH = "/controle/suivi";

  private final Db db;
  private final Clock clock;

  WatchDesk(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  record View(Edition edition, Today today, List<Spot> spots, EntriesChart chart, Found found) {
    String path(LocalDate day) {
      return edition.desk(PATH) + "?jour=" + day;
    }
  }

  record Today(Instant now, LocalDate day, List<LocalDate> days) {}

  record Found(List<Device> silent, List<WatchRows.Twice> twice, List<WatchRows.Wrongly> wrongly) {}

  @GetMapping("/organisation/editions/{number}" + PATH)
  Answer watch(Scene scene, Edition edition, Form form) {
    var view = db.read(sql -> view(sql, scene, edition, form.value("jour")));
    return Answer.page((out, no) -> JtewatchGenerated.render(out, no, scene, view));
  }

  private View view(DSLContext sql, Scene scene, Edition edition, String asked) {
    var now = clock.instant();
    var days = WatchRows.days(sql, edition);
    var today = LocalDate.ofInstant(now, edition.period().zone());
    var usual = days.contains(today) ? today : edition.period().from();
    var day = days.stream().filter(one -> one.toString().equals(asked)).findFirst().orElse(usual);
    var silent = Device.of(sql, edition.id()).stream().filter(one -> one.silent(now)).toList();
    return new View(
        edition,
        new Today(now, day, days),
        Spot.of(sql, edition.id(), scene.lang(), WatchWords.names(scene)),
        EntriesChart.of(Gate.of(sql, edition.id()), WatchRows.entries(sql, edition, day)),
        new Found(
            silent, WatchRows.twice(sql, edition, day), WatchRows.wrongly(sql, edition, day)));
  }
}
