package org.toguna.eligibility;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A list as it is published: one text in UTF-8 with line feeds, whose SHA-256 the public journal
/// holds; the pages are made from that text. It names no person, and no dossier that is not
/// eligible but for one that an earlier list had and this one corrects.
record Listing(Head head, List<Entry> entries, List<Removed> removed) {
  private static final String FIRST = "toguna eligibility list v1";
  private static final String STANDS = "dossier ";

  /// Not in the list before.
  private static final String ADDED = "added ";

  private static final String GONE = "removed ";

  /// Its number, when it was published, the rule book it goes by, the first instant that is too
  /// late for an appeal, and how many dossiers were decided about.
  record Head(
      String contest, int number, Instant published, String rules, Instant late, int handedIn) {}

  /// A dossier that is eligible: the slugs of its categories, its country's code; `added` where the
  /// list before did not have it.
  record Entry(String number, String name, List<String> categories, String country, boolean added) {
    private String line() {
      return String.join(
          " | ",
          number,
          flat(name),
          String.join(" ", categories),
          country.isEmpty() ? "-" : country);
    }

    private static Entry read(String line, boolean added) {
      var parts = line.split(" \\| ", -1);
      return new Entry(parts[0], parts[1], List.of(parts[2].split(" ")), parts[3], added);
    }
  }

  /// A dossier that the list before had, by its number, and why it is in this one no more.
  record Removed(String number, String reason) {
    private String line() {
      return number + " | " + flat(reason);
    }

    private static Removed read(String line) {
      var parts = line.split(" \\| ", -1);
      return new Removed(parts[0], parts[1]);
    }
  }

  private static String flat(String text) {
    return text.replaceAll("[\\s|]+", " ").strip();
  }

  int others() {
    return head.handedIn() - entries.size();
  }

  /// What of it somebody reads before it is published: all but when.
  String body() {
    var text = new StringBuilder();
    text.append("handed in %d\n".formatted(head.handedIn()));
    text.append("eligible %d\n".formatted(entries.size()));
    text.append("not eligible %d\n".formatted(others()));
    entries.forEach(
        entry -> text.append(entry.added() ? ADDED : STANDS).append(entry.line()).append('\n'));
    removed.forEach(one -> text.append(GONE).append(one.line()).append('\n'));
    return text.toString();
  }

  String text() {
    return FIRST
        + "\ncontest "
        + head.contest()
        + "\nlist "
        + head.number()
        + "\npublished "
        + head.published()
        + "\nrules "
        + head.rules()
        + "\nappeals before "
        + head.late()
        + "\n"
        + body();
  }

  static Listing read(String text) {
    var values = new LinkedHashMap<String, String>();
    var entries = new ArrayList<Entry>();
    var removed = new ArrayList<Removed>();
    for (String line : text.lines().skip(1).toList()) {
      if (line.startsWith(STANDS)) {
        entries.add(Entry.read(line.substring(STANDS.length()), false));
      } else if (line.startsWith(ADDED)) {
        entries.add(Entry.read(line.substring(ADDED.length()), true));
      } else if (line.startsWith(GONE)) {
        removed.add(Removed.read(line.substring(GONE.length())));
      } else {
        int cut = line.startsWith("appeals before ") ? 14 : cut(line);
        values.put(line.substring(0, cut), line.substring(cut + 1));
      }
    }
    return new Listing(head(values), entries, removed);
  }

  /// « handed in 41 »: what is said is the last word, but for the contest and its rules.
  private static int cut(String line) {
    boolean several = line.startsWith("contest ") || line.startsWith("rules ");
    return several ? line.indexOf(' ') : line.lastIndexOf(' ');
  }

  private static Head head(Map<String, String> values) {
    return new Head(
        values.getOrDefault("contest", ""),
        Integer.parseInt(values.getOrDefault("list", "")),
        Instant.parse(values.getOrDefault("published", "")),
        values.getOrDefault("rules", ""),
        Instant.parse(values.getOrDefault("appeals before", "")),
        Integer.parseInt(values.getOrDefault("handed in", "")));
  }

  boolean has(String number) {
    return entries.stream().anyMatch(one -> one.number().equals(number));
  }

  /// The same as it takes one back.
  Listing without(Removed one) {
    return new Listing(head, entries, List.of(one));
  }

  static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(digest(text));
  }
}
