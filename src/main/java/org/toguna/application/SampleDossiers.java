package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;

/// Dossiers of the demonstration, in the example contests that were opened: each is marked as an
/// example, handed in while its call was open. Made once; an edition that has dossiers gets none.
@Component
public class SampleDossiers {
  private static final String FILE = "demo/dossiers-2026.yaml";

  private final Db db;
  private final SamplePapers papers;
  private final Drafting drafting;
  private final Submitting submitting;
  private final Clock clock;

  SampleDossiers(
      Db db, SamplePapers papers, Drafting drafting, Submitting submitting, Clock clock) {
    this.db = db;
    this.papers = papers;
    this.drafting = drafting;
    this.submitting = submitting;
    this.clock = clock;
  }

  public void make(Edition edition) {
    if (db.read(sql -> sql.fetchExists(APPLICATION, APPLICATION.EDITION_ID.eq(edition.id())))) {
      return;
    }
    var printed = new HashMap<String, byte[]>();
    for (YamlMap told : told().maps("dossiers")) {
      db.read(sql -> Call.find(sql, edition.id(), told.text("contest")))
          .filter(Call::example)
          .filter(call -> !at(call, told).isAfter(clock.instant()))
          .ifPresent(call -> make(edition, call, told, printed));
    }
  }

  private static YamlMap told() {
    try {
      return YamlMap.read(
          FILE, new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Instant at(Call call, YamlMap told) {
    return call.opensAt().plus(Duration.ofDays(told.number("days")));
  }

  private void make(Edition edition, Call call, YamlMap told, Map<String, byte[]> printed) {
    var person = papers.candidate(told.text("candidate"), told.text("email"));
    var documents =
        told.has("PITCH") ? papers.of(person, call, told, printed) : Map.<String, String>of();
    db.run(unit -> make(unit, edition, new Sample(call, told, person, documents)));
  }

  private record Sample(Call call, YamlMap told, PersonId person, Map<String, String> documents) {}

  private void make(Unit unit, Edition edition, Sample sample) {
    var call = sample.call();
    var at = at(call, sample.told());
    var beginning = new Drafting.Beginning(edition, call, sample.person(), true);
    var begun = drafting.begin(unit, beginning, fields(sample, Piece.PROJECT), at);
    if (!(begun instanceof Became.Done done)) {
      return;
    }
    var id = done.application().id();
    for (Piece piece : Piece.values()) {
      var fields = piece == Piece.DOCUMENTS ? sample.documents() : fields(sample, piece);
      if (!fields.isEmpty()) {
        drafting.save(unit, id, piece, fields, at);
      }
    }
    submit(unit, call, id, at);
    int again = sample.told().number("again", 0);
    if (again > 0) {
      submit(unit, call, id, at.plus(Duration.ofDays(again)));
    }
  }

  private void submit(Unit unit, Call call, UUID id, Instant at) {
    var became = submitting.submit(unit, call, Application.get(unit.sql(), id), at);
    if (became instanceof Became.Submitted) {
      submitting.compare(unit, id);
    }
  }

  private static Map<String, String> fields(Sample sample, Piece piece) {
    if (piece == Piece.TEAM) {
      return team(sample.told());
    }
    var fields = new TreeMap<String, String>();
    if (sample.told().has(piece.name())) {
      var said = sample.told().map(piece.name());
      new Outline(sample.call())
          .blanks(piece)
          .forEach(blank ->
              said.optionalText(blank.name()).ifPresent(text -> fields.put(blank.name(), text)));
    }
    return fields;
  }

  private static Map<String, String> team(YamlMap told) {
    var fields = new TreeMap<String, String>();
    var members = new ArrayList<>(told.maps("team"));
    for (int row = 1; row <= members.size(); row++) {
      var member = members.get(row - 1);
      for (String field : TeamForm.FIELDS) {
        Optional<String> said = member.optionalText(field);
        var name = TeamForm.at(row) + field;
        said.ifPresent(text -> fields.put(name, text));
      }
    }
    return fields;
  }
}
