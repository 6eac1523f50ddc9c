package org.toguna.deliberation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/// What a jury decided of a matter as it is published: one text in UTF-8 with line feeds, whose
/// SHA-256 the public journal holds; the pages are made from that text. It names no person.
record Proclamation(Head head, List<Sat> sittings, List<Decided> decisions) {
  private static final String FIRST = "toguna results v1";

  /// Which contest, when it was published, by which rule book.
  record Head(String contest, Matter matter, Instant published, String rules) {}

  /// A sitting, the SHA-256 of its minutes and where the public journal holds it.
  record Sat(int number, String minutes, long entry) {
    private String line() {
      return "sitting " + number + " " + minutes + " " + entry;
    }

    private static Sat read(String line) {
      var parts = line.split(" ");
      return new Sat(Integer.parseInt(parts[1]), parts[2], Long.parseLong(parts[3]));
    }
  }

  /// What of it somebody reads before it is published: all but when, and where the journal holds
  /// it.
  String body() {
    return sittings.stream().map(Sat::line).collect(Collectors.joining("\n"))
        + "\n"
        + decisions.stream().map(Decided::body).collect(Collectors.joining("\n"));
  }

  String sha256() {
    return sha256(body());
  }

  static String sha256(String text) {
    return Minutes.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  String text() {
    var lines = new ArrayList<String>();
    lines.add(FIRST);
    lines.add("contest " + head.contest());
    lines.add("matter " + head.matter());
    lines.add("published " + head.published());
    lines.add("rules " + head.rules());
    sittings.forEach(one -> lines.add(one.line()));
    decisions.forEach(one -> lines.add(one.line()));
    return String.join("\n", lines) + "\n";
  }

  static Proclamation read(String text) {
    var values = new HashMap<String, String>();
    var sittings = new ArrayList<Sat>();
    var decisions = new ArrayList<Decided>();
    for (String line : text.lines().skip(1).toList()) {
      if (Decided.isLine(line)) {
        decisions.add(Decided.read(line));
      } else if (line.startsWith("sitting ")) {
        sittings.add(Sat.read(line));
      } else {
        values.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
      }
    }
    var head =
        new Head(
            values.getOrDefault("contest", ""),
            Matter.valueOf(values.getOrDefault("matter", "")),
            Instant.parse(values.getOrDefault("published", "")),
            values.getOrDefault("rules", ""));
    return new Proclamation(head, sittings, decisions);
  }
}
