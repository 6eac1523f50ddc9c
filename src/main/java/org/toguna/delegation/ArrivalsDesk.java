package org.toguna.delegation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// The protocol's list: who arrives on which day at what hour, the highest first; to be printed.
@Controller
@RequestMapping("/organisation/editions/{number}/delegations/arrivees")
class ArrivalsDesk {
  private final Db db;

  ArrivalsDesk(Db db) {
    this.db = db;
  }

  /// Somebody who arrives, and with whom.
  record Line(Member member, Delegation delegation) {
    private static final Comparator<Line> BY_HOUR_AND_RANK =
        Comparator.<Line, String>comparing(line -> line.member().facts().arrival().hour())
            .thenComparing(line -> line.delegation().called().level())
            .thenComparing(line -> line.delegation().id())
            .thenComparing(line -> line.member().id());
  }

  /// Day by day; those whose day is not known yet stand apart.
  record View(Edition edition, SortedMap<LocalDate, List<Line>> days, List<Line> unknown) {
    boolean isEmpty() {
      return days.isEmpty() && unknown.isEmpty();
    }
  }

  @GetMapping
  Answer list(Scene scene, Edition edition) {
    var view = db.read(sql -> view(sql, edition));
    return Answer.page((out, no) -> JtearrivalsGenerated.render(out, no, scene, view));
  }

  private static View view(DSLContext sql, Edition edition) {
    Map<UUID, Delegation> delegations =
        Delegation.of(sql, edition.id()).stream()
            .collect(Collectors.toMap(Delegation::id, one -> one));
    var days = new TreeMap<LocalDate, List<Line>>();
    var unknown = new ArrayList<Line>();
    for (Member member : Member.of(sql, edition.id())) {
      var of = Optional.ofNullable(delegations.get(member.delegation())).orElseThrow();
      member
          .facts()
          .arrival()
          .day()
          .map(day -> days.computeIfAbsent(day, any -> new ArrayList<>()))
          .orElse(unknown)
          .add(new Line(member, of));
    }
    days.values().forEach(lines -> lines.sort(Line.BY_HOUR_AND_RANK));
    unknown.sort(Line.BY_HOUR_AND_RANK);
    return new View(edition, days, unknown);
  }
}
