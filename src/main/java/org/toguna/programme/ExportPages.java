package org.toguna.programme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.toguna.edition.Edition;
import org.toguna.edition.Topics;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;
import org.toguna.programme.exchange.Schedule;
import org.toguna.programme.exchange.ScheduleIcs;
import org.toguna.programme.exchange.ScheduleJson;
import org.toguna.programme.exchange.ScheduleXml;
import tools.jackson.databind.json.JsonMapper;

/// The programme for other software, for calendars, and for phones that will have no network.
@Controller
class ExportPages {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ICS = "text/calendar; charset=utf-8";

  private final Db db;
  private final Clock clock;

  ExportPages(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  @GetMapping({"/programme.xml", "/editions/{number}/programme.xml"})
  Answer xml(Scene scene, Edition edition) {
    var schedule = schedule(scene, edition);
    return kept("application/xml", bytes(out -> ScheduleXml.write(schedule, out)));
  }

  @GetMapping({"/programme.json", "/editions/{number}/programme.json"})
  Answer json(Scene scene, Edition edition) {
    var schedule = schedule(scene, edition);
    return kept("application/json", bytes(out -> ScheduleJson.write(schedule, out)));
  }

  @GetMapping({"/programme.ics", "/editions/{number}/programme.ics"})
  Answer ics(
      Scene scene,
      Edition edition,
      @RequestParam(name = "seance", required = false) @Nullable Set<String> slugs) {
    var schedule = schedule(scene, edition);
    if (slugs != null) {
      return Answer.sent(ICS, chosen(schedule, slugs));
    }
    return kept(ICS, bytes(out -> ScheduleIcs.write(schedule, clock.instant(), out)));
  }

  @GetMapping({"/programme/{slug}.ics", "/editions/{number}/programme/{slug}.ics"})
  Answer one(Scene scene, Edition edition, @PathVariable String slug) {
    var schedule = schedule(scene, edition);
    return schedule.talks().stream()
        .filter(talk -> talk.marks().slug().equals(slug))
        .findFirst()
        .<Answer>map(talk ->
            kept(ICS, bytes(out -> ScheduleIcs.write(schedule, talk, clock.instant(), out))))
        .orElseGet(Answer::notThere);
  }

  /// Which pages a phone keeps to read the programme without a network; the version changes with
  /// any word on them.
  @GetMapping({"/programme/hors-ligne.json", "/editions/{number}/programme/hors-ligne.json"})
  Answer offline(Scene scene, Edition edition) {
    var programme = db.read(sql -> Programme.of(sql, edition));
    var path = edition.href("/programme");
    var urls = new ArrayList<>(List.of(path, path + "?jour=tous", path + "/salles"));
    urls.add(path + "/favoris");
    urls.add(edition.href("/informations-pratiques"));
    programme.days().forEach(day -> urls.add(path + "?jour=" + day));
    programme.days().forEach(day -> urls.add(path + "/salles?jour=" + day));
    var said = new StringBuilder(scene.lang().code());
    for (Session session : programme.sessions()) {
      var card = Card.of(programme, session, scene);
      urls.add(card.href());
      said.append(card.href())
          .append(card.kind())
          .append(card.text())
          .append(card.where())
          .append(session.slot())
          .append(session.state().version())
          .append(scene.say(session.subject().summary()))
          .append(programme.on(session));
    }
    var list = Map.of("version", hash(said.toString()), "urls", urls);
    return kept("application/json", JSON.writeValueAsString(list).getBytes(StandardCharsets.UTF_8));
  }

  /// The sessions named, such as a visitor's favourites.
  private byte[] chosen(Schedule schedule, Set<String> slugs) {
    var talks =
        schedule.talks().stream().filter(talk -> slugs.contains(talk.marks().slug())).toList();
    return bytes(out -> ScheduleIcs.write(schedule, talks, clock.instant(), out));
  }

  private Schedule schedule(Scene scene, Edition edition) {
    return db.read(sql -> ScheduleExport.of(sql, edition, scene.lang(), scene.origin()));
  }

  private static Answer kept(String type, byte[] bytes) {
    return Answer.sent(type, bytes).keptUnder(Topics.EDITION, Topics.PROGRAMME);
  }

  private static byte[] bytes(Writing writing) {
    var out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }

  private static String hash(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
