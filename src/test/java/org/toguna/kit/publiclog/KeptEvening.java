package org.toguna.kit.publiclog;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.toguna.kit.db.Unit;
import org.toguna.testing.TestSite;

/// What Oumar kept of an evening: a checkpoint when the public's vote was counted and one when the
/// jury had sealed its scores, the whole journal, a voter's proof and receipt, the vote's list.
record KeptEvening(
    String key, String early, String late, String entries, Map<String, String> voters) {
  private static final String CONTEST = "01a21b75-7970-7d6a-9b29-ad5ea9c175e2";
  private static final int VOTES = 5;

  static KeptEvening of(TestSite site) {
    var log = site.bean(PublicLog.class);
    var list = site.db().<String>write(unit -> counted(unit, log));
    var early = site.get("/journal/checkpoint").body();
    site.db().run(unit -> scored(unit, log));
    var entries = site.get("/journal/inscriptions.txt").body();
    var voters =
        Map.of(
            "list", list,
            "proof", site.get("/journal/preuve/2").body(),
            "receipt", receipt(site, entries.lines().toList().get(2)));
    return new KeptEvening(
        site.db().read(site.bean(LogKey.class)::verifier).orElseThrow().text(),
        early,
        site.get("/journal/checkpoint").body(),
        entries,
        voters);
  }

  private static String counted(Unit unit, PublicLog log) {
    var text = list(unit, log);
    log.append(unit, Kind.PUBLICATION, Logs.digest(text));
    log.sign(unit);
    return text;
  }

  /// Two choices, three ballots for the first.
  private static String list(Unit unit, PublicLog log) {
    var text = new StringBuilder("toguna public vote list v1\ncontest " + CONTEST + "\n");
    for (int i = 0; i < VOTES; i++) {
      int choice = i < 3 ? 1 : 2;
      var tracker = "TRACKER" + i;
      var content = "toguna ballot v1\n%s\n%s\n%d\n".formatted(CONTEST, tracker, choice);
      var sealed = Commitment.to(content.getBytes(StandardCharsets.UTF_8));
      long index = log.append(unit, Kind.BALLOT, sealed.digest()).index();
      text.append(
          "ballot %s %d %s %d counts\n"
              .formatted(tracker, choice, HexFormat.of().formatHex(sealed.salt()), index));
    }
    return text.append("result 1 3\nresult 2 2\n").toString();
  }

  private static void scored(Unit unit, PublicLog log) {
    for (int i = 0; i < 300; i++) {
      log.append(unit, Kind.SCORE, Logs.digest("score " + i));
    }
    log.sign(unit);
  }

  private static String receipt(TestSite site, String line) {
    var entry = Entry.read(line.getBytes(StandardCharsets.UTF_8));
    var text = "entry 2\ndigest %s\ntaken %s\n".formatted(entry.digest(), entry.at());
    var log = site.bean(PublicLog.class);
    return site.db().read(sql -> log.attested(sql, "toguna ballot receipt v1", text));
  }

  String list() {
    return voters.getOrDefault("list", "");
  }

  String proof() {
    return voters.getOrDefault("proof", "");
  }

  String receipt() {
    return voters.getOrDefault("receipt", "");
  }

  /// All files under their names.
  Map<String, String> all() {
    return Map.of(
        "early", early, "late", late, "entries", entries, "proof", proof(), "list", list(),
        "receipt", receipt());
  }
}
