package org.toguna.registration;

import static org.toguna.tables.Tables.QUESTION;
import static org.toguna.tables.Tables.STORED_FILE;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.toguna.kit.db.Db;
import org.toguna.kit.jobs.Chore;
import org.toguna.people.PersonId;
import org.toguna.testing.Guest;

/// The hall of 2040, whose press is asked for its newsroom and a press card.
final class PressRoom {
  static final String PRESS = "/inscription/presse";
  static final String DESK = "/organisation/editions/9/inscriptions";
  private static final Pattern CODE = Pattern.compile("name=\"q-piece\" value=\"([0-9a-z]{26})\"");

  private PressRoom() {}

  static Hall on(Db.Engine engine) {
    var hall = Hall.on(engine);
    Asking.take(
        hall,
        """
        edition: { number: 9 }
        categoryQuestions:
          - category: presse
            questions:
              - slug: media
                label: { fr: Média }
                kind: SHORT
                required: true
                badge: BODY
                purpose: { fr: examiner la demande }
                keptDays: 90
              - slug: piece
                label: { fr: Carte de presse }
                kind: DOCUMENT
                required: true
                purpose: { fr: examiner la demande }
                keptDays: 15
        """);
    return hall;
  }

  /// A letter from the newsroom, whole and of one page.
  static byte[] letter(String says) {
    return ("%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\n% "
            + says
            + "\nxref\n0 1\ntrailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  static Map<String, String> typed() {
    return new HashMap<>(
        Map.of("name", "Moussa Traoré", "q-media", "Studio Tamani", "q-piece", ""));
  }

  static HttpResponse<String> send(Guest phone, String name, byte[] bytes) {
    return phone.hand(PRESS, typed(), "q-piece.file", name, bytes);
  }

  /// The code of the document that the form holds.
  static String code(String page) {
    var found = CODE.matcher(page);
    if (!found.find()) {
      throw new AssertionError("The form holds no document");
    }
    return found.group(1);
  }

  /// The address under which the desk reads somebody's document.
  static String paper(Hall hall, PersonId person) {
    return hall.site
        .db()
        .read(sql -> {
          var asked = Registration.of(sql, hall.edition.id(), person).orElseThrow();
          var question =
              sql.select(QUESTION.ID).from(QUESTION).where(QUESTION.SLUG.eq("piece")).fetchSingle();
          return DESK + '/' + asked.id() + "/pieces/" + question.value1();
        });
  }

  static void chore(Hall hall, String called) {
    for (String name : hall.site.names(Chore.class)) {
      var chore = hall.site.bean(name, Chore.class);
      if (chore.name().equals(called)) {
        chore.run();
      }
    }
  }

  /// So many days after the edition's last one, answers past their days are looked for.
  static void daysAfter(Hall hall, int days) {
    var then = hall.edition.period().to().plusDays(days).atTime(12, 0).toInstant(ZoneOffset.UTC);
    hall.clock().forward(Duration.between(hall.clock().instant(), then));
    chore(hall, "answers past their days");
  }

  static int files(Hall hall) {
    return hall.site.db().read(sql -> sql.fetchCount(STORED_FILE));
  }
}
