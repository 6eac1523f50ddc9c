package org.toguna.programme;

import static org.toguna.tables.Tables.SPEAKER;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionAtHand;
import org.toguna.kit.web.Attention;
import org.toguna.kit.web.Scene;

/// What a programme still lacks: sessions that nobody published, that have no hour, no room or
/// nobody to lead them, and people who have not agreed to be named.
@Component
@Order(10)
class ProgrammeAttention implements Attention {
  private final EditionAtHand atHand;

  ProgrammeAttention(EditionAtHand atHand) {
    this.atHand = atHand;
  }

  @Override
  public List<Item> items(DSLContext sql, Scene scene) {
    return atHand.now(sql).map(edition -> items(sql, scene, edition)).orElse(List.of());
  }

  private static List<Item> items(DSLContext sql, Scene scene, Edition edition) {
    var held =
        Sessions.all(sql, edition.id()).stream()
            .filter(session -> session.state().cancelled().isEmpty())
            .toList();
    var led = new HashSet<SessionId>();
    Appearance.of(sql, edition.id()).stream()
        .filter(one -> one.role() == Role.MODERATOR)
        .forEach(one -> led.add(one.session()));
    var desk = edition.desk("/seances");
    var finding = new Finding(scene, held, new ArrayList<>());
    finding.count("hour", desk + "?jour=sans", session -> session.slot().starts().isEmpty());
    finding.count("room", desk, session -> session.slot().room().isEmpty());
    finding.count(
        "moderator",
        desk + "?genre=PANEL",
        session -> session.subject().kind().isLed() && !led.contains(session.id()));
    finding.count("drafts", desk + "?etat=DRAFT", session -> !session.state().published());
    int silent =
        sql.fetchCount(SPEAKER, SPEAKER.EDITION_ID.eq(edition.id()).and(SPEAKER.AGREED.isFalse()));
    finding.add("agreement", edition.desk("/intervenants"), silent, false);
    return finding.items();
  }

  private record Finding(Scene scene, List<Session> held, List<Item> items) {
    /// Urgent where the public reads one of them already.
    void count(String what, String path, Predicate<Session> lacks) {
      var found = held.stream().filter(lacks).toList();
      boolean read = found.stream().anyMatch(session -> session.state().published());
      add(what, path, found.size(), read);
    }

    void add(String what, String path, int count, boolean urgent) {
      var sentence = scene.say("programme.attention." + what, count);
      items.add(new Item(count, sentence, path, "ORGANISER", urgent));
    }
  }
}
