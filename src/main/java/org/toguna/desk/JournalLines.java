package org.toguna.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.journal.ActorNames;
import org.toguna.kit.journal.Entry;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.ThingNames;
import org.toguna.kit.web.Scene;

/// Entries of the journal in people's words: the sentences that a kind's own form uses, where it
/// has them, else what the entry holds.
@Component
class JournalLines {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern ROLE = Pattern.compile("\\b[A-Z]{5,}\\b");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

  private final Journal journal;
  private final ObjectProvider<ActorNames> actorNames;
  private final ObjectProvider<ThingNames> thingNames;

  JournalLines(
      Journal journal,
      ObjectProvider<ActorNames> actorNames,
      ObjectProvider<ThingNames> thingNames) {
    this.journal = journal;
    this.actorNames = actorNames;
    this.thingNames = thingNames;
  }

  private record Names(Map<String, String> actors, Map<String, String> things) {}

  List<JournalLine> read(DSLContext sql, Scene scene, Journal.Wanted wanted, int most) {
    var entries = journal.read(sql, wanted, most);
    var names = new Names(actors(sql, entries), things(sql, entries, scene));
    return entries.stream().map(entry -> line(scene, entry, names)).toList();
  }

  private Map<String, String> actors(DSLContext sql, List<Entry> entries) {
    var actors = entries.stream().map(Entry::actor).collect(Collectors.toSet());
    var names = new HashMap<String, String>();
    actorNames.orderedStream().forEach(slice -> names.putAll(slice.of(sql, actors)));
    return names;
  }

  /// Names of the things entries are about and of those they mention.
  private Map<String, String> things(DSLContext sql, List<Entry> entries, Scene scene) {
    var ids =
        entries.stream()
            .flatMap(entry ->
                Stream.concat(
                    Stream.of(entry.subject().id()),
                    entry.changes().stream()
                        .flatMap(change -> Stream.of(change.before(), change.after()))))
            .flatMap(text -> ID.matcher(text).results().map(MatchResult::group))
            .collect(Collectors.toSet());
    var names = new HashMap<String, String>();
    if (!ids.isEmpty()) {
      thingNames.orderedStream().forEach(slice -> names.putAll(slice.of(sql, ids, scene.lang())));
    }
    return names;
  }

  private static JournalLine line(Scene scene, Entry entry, Names names) {
    var kind = entry.subject().kind();
    var called =
        Optional.of(entry.called())
            .filter(text -> !text.isEmpty())
            .orElseGet(() -> names.things().getOrDefault(entry.subject().id(), ""));
    return new JournalLine(
        entry,
        new JournalLine.Told(
            Optional.ofNullable(names.actors().get(entry.actor()))
                .orElseGet(() -> nameless(scene, entry.actor())),
            or(scene, entry.verb(), "desk.verb." + entry.verb()),
            kind(scene, kind),
            value(scene, kind, "part", called)),
        entry.changes().stream()
            .map(change ->
                new JournalLine.Field(
                    label(scene, kind, change.field()),
                    said(scene, entry, change.field(), change.before(), names),
                    said(scene, entry, change.field(), change.after(), names)))
            .toList());
  }

  /// A command, or a person who has no name any more.
  private static String nameless(Scene scene, String actor) {
    return ID.matcher(actor).matches()
        ? scene.say("desk.actor.erased")
        : or(scene, actor, "desk.actor." + actor);
  }

  /// A value with names for the ids in it and the hall's clock for its instants.
  private static String said(Scene scene, Entry entry, String field, String value, Names names) {
    var text =
        ID.matcher(value)
            .replaceAll(found ->
                Matcher.quoteReplacement(
                    names.things().getOrDefault(found.group(), found.group())));
    if (field.equals("people")) {
      return ROLE.matcher(text)
          .replaceAll(found ->
              Matcher.quoteReplacement(
                  or(scene, found.group(), "programme.role." + found.group())));
    }
    return INSTANT.matcher(text).matches()
        ? scene.written().moment(Instant.parse(text))
        : value(scene, entry.subject().kind(), field, text);
  }

  /// What a kind of thing is called: as the list of its kind is, or by the desk.
  static String kind(Scene scene, String kind) {
    return or(scene, kind, "desk.kind." + kind, kind + ".list");
  }

  /// A field's label, with its language where it has one: `title.en`.
  private static String label(Scene scene, String kind, String field) {
    int dot = field.lastIndexOf('.');
    var lang = dot < 0 ? Optional.<Lang>empty() : Lang.ofCode(field.substring(dot + 1));
    var name = lang.isPresent() ? field.substring(0, dot) : field;
    var label =
        or(scene, name, kind + "." + name, "desk.field." + name, kind + ".settings." + name);
    return lang.map(one -> label + " (" + one.ownName() + ")").orElse(label);
  }

  /// Ticks, parts and levels in words; any other value as it stands.
  private static String value(Scene scene, String kind, String field, String value) {
    return or(
        scene,
        value,
        kind + "." + field + "." + value,
        "desk.value." + field + "." + value,
        "programme." + field + "." + value,
        "desk.value." + value);
  }

  /// The first of these lines that the bundles have.
  private static String or(Scene scene, String otherwise, String... keys) {
    return Stream.of(keys)
        .filter(key -> scene.texts().has(Lang.FR, key))
        .findFirst()
        .map(scene::say)
        .orElse(otherwise);
  }
}
