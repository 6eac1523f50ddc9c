package org.toguna.followup;

import static org.toguna.tables.Tables.FOLLOWUP_PLAN;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.toguna.edition.EditionId;
import org.toguna.kit.web.Scene;

/// How an edition's teams are followed: the upper ends of the bands of yearly revenue in XOF, and
/// whether the figures are public.
record Plan(EditionId edition, List<Long> bands, boolean shown) {
  static final List<Long> USUAL = List.of(0L, 1_000_000L, 5_000_000L, 20_000_000L, 100_000_000L);
  static final int MOST_BANDS = 9;

  Plan {
    boolean ascends =
        IntStream.range(1, bands.size()).allMatch(at -> bands.get(at - 1) < bands.get(at));
    if (bands.isEmpty() || bands.size() > MOST_BANDS || bands.getFirst() < 0 || !ascends) {
      throw new IllegalArgumentException("Bands ascend from 0 or more: " + bands);
    }
  }

  static Optional<Plan> find(DSLContext sql, EditionId edition) {
    return sql.fetchOptional(FOLLOWUP_PLAN, FOLLOWUP_PLAN.EDITION_ID.eq(edition))
        .map(row ->
            new Plan(
                row.getEditionId(),
                Arrays.stream(row.getBands().split("\n")).map(Long::valueOf).toList(),
                row.getShown()));
  }

  String told() {
    return bands.stream().map(String::valueOf).collect(Collectors.joining("\n"));
  }

  /// What is above the last is a band of its own.
  int count() {
    return bands.size() + 1;
  }

  /// « None », « up to 1 000 000 », « above … ».
  String band(Scene scene, int place) {
    var written = scene.written();
    if (place >= bands.size()) {
      return scene.say("followup.band.above", written.number(bands.getLast()));
    }
    long most = bands.get(place);
    return most == 0
        ? scene.say("followup.band.none")
        : scene.say("followup.band.upto", written.number(most));
  }

  /// For a choice, by place.
  Map<String, String> choices(Scene scene) {
    var choices = new LinkedHashMap<String, String>();
    IntStream.range(0, count()).forEach(place -> choices.put("" + place, band(scene, place)));
    return choices;
  }
}
