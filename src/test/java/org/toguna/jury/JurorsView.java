package org.toguna.jury;

import static org.toguna.tables.Tables.SCORING_SHEET;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.testing.Guest;

/// All that a juror can open: its own pages, whatever they lead to, and what it may try; with the
/// ids that chance gave in the order in which they come.
final class JurorsView {
  private static final Pattern WAY =
      Pattern.compile("href=\"(/(?:mon-espace|jury|accompagnement)[^\"#?]*)");
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final List<String> OWN =
      List.of(
          "/mon-espace",
          "/mon-espace/donnees",
          "/mon-espace/donnees.json",
          "/mon-espace/dossiers",
          "/mon-espace/attestations",
          "/mon-espace/suivi",
          "/accompagnement",
          "/jury",
          "/jury/fiches",
          "/concours/start-ups/jury",
          "/concours/start-ups/notation",
          "/concours/start-ups/preselection",
          "/concours/start-ups/resultats",
          "/programme.ics",
          "/organisation",
          "/laureats");

  private final Sitting jury;
  private final PersonId juror;
  private final Guest browser;

  JurorsView(Sitting jury, String name) {
    this.jury = jury;
    this.juror = jury.person(name);
    this.browser = jury.browser(name);
  }

  /// Pages and letters, byte by byte but for what chance and the clock of its sessions gave, by
  /// where they are found.
  Map<String, String> now() {
    var hidden = new UUID(7, 7);
    var contest = "/jury/" + jury.contest;
    var waiting = new ArrayDeque<String>(OWN);
    Stream.of(
            contest + "/interets",
            contest + "/conflits",
            contest + "/experience",
            "/jury/presidence/" + jury.contest + "/pitch",
            "/jury/fiches/" + jury.contest + "/pitch/" + hidden,
            "/jury/seances/" + hidden)
        .forEach(waiting::add);
    var read = new TreeMap<String, String>();
    while (!waiting.isEmpty()) {
      var path = waiting.remove();
      if (!read.containsKey(path) && !path.endsWith(".pdf")) {
        var answer = browser.get(path);
        read.put(path, answer.statusCode() + "\n" + answer.body());
        answer.headers().firstValue("Location").ifPresent(waiting::add);
        WAY.matcher(answer.body()).results().map(way -> way.group(1)).forEach(waiting::add);
      }
    }
    read.put("letters", letters());
    return named(read);
  }

  private String letters() {
    var own =
        jury.call
            .site
            .db()
            .read(sql -> jury.call.site.bean(Persons.class).letterboxes(sql, juror).toList());
    return String.join(
        "\n",
        jury.call.letters().all().stream()
            .filter(letter -> own.contains(letter.to()))
            .map(letter -> letter.key() + letter.values())
            .toList());
  }

  private Map<String, String> named(Map<String, String> read) {
    var ids = new HashMap<String, String>();
    ids.put("" + jury.contest, "contest");
    ids.put("" + juror, "juror");
    var same = new TreeMap<String, String>();
    read.forEach((path, text) -> same.put(plain(path, ids), plain(text, ids)));
    return same;
  }

  private String plain(String text, Map<String, String> ids) {
    var own =
        text.replaceAll("name=\"_(once|csrf)\" value=\"[^\"]*\"", "")
            .replaceAll("(\"(seen|ends)\" : )\"[^\"]*\"", "$1")
            .replaceAll("(class=\"meta\">)vu le [^<]*", "$1")
            .replaceAll("http://localhost:[0-9]+", "")
            .replaceAll("\\b(?:[0-9a-f]{64}|[0-9a-f]{32})\\b", "hash")
            .replaceAll("— toguna.invalid/journal \\S+", "signature")
            .replaceAll("(data-l=\"(Vu|Prend fin)\">)<bdi>[^<]*", "$1");
    for (String code : codes()) {
      own = own.replace(code, "code");
    }
    return ID.matcher(own)
        .replaceAll((MatchResult id) -> ids.computeIfAbsent(id.group(), _ -> "id" + ids.size()));
  }

  /// What chance gave its own sheets.
  private List<String> codes() {
    return jury.call
        .site
        .db()
        .read(sql ->
            sql.selectFrom(SCORING_SHEET).where(SCORING_SHEET.PERSON_ID.eq(juror)).fetch().stream()
                .flatMap(row -> Stream.of(row.getAlias(), row.getCode()))
                .toList());
  }
}
