package org.toguna.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.journal.ActorNames;
import org.toguna.kit.journal.Entry;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.web.Scene;

/// Entries of the journal in people's words: the sentences that a kind's own form uses, where it
/// has them, else what the entry holds.
@Component
class JournalLines {
  private final Journal journal;
  private final ObjectProvider<ActorNames> names;

  JournalLines(Journal journal, ObjectProvider<ActorNames> names) {
    this.journal = journal;
    this.names = names;
  }

  List<JournalLine> read(DSLContext sql, Scene scene, Journal.Wanted wanted, int most) {
    var entries = journal.read(sql, wanted, most);
    var actors = entries.stream().map(Entry::actor).collect(Collectors.toSet());
    Map<String, String> known =
        names
            .orderedStream()
            .flatMap(slice -> slice.of(sql, actors).entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one));
    return entries.stream().map(entry -> line(scene, entry, known)).toList();
  }

  private static JournalLine line(Scene scene, Entry entry, Map<String, String> actors) {
    var kind = entry.subject().kind();
    return new JournalLine(
        entry,
        new JournalLine.Told(
            Optional.ofNullable(actors.get(entry.actor()))
                .orElseGet(() -> or(scene, entry.actor(), "desk.actor." + entry.actor())),
            or(scene, entry.verb(), "desk.verb." + entry.verb()),
            kind(scene, kind),
            value(scene, kind, "part", entry.called())),
        entry.changes().stream()
            .map(change ->
                new JournalLine.Field(
                    label(scene, kind, change.field()),
                    value(scene, kind, change.field(), change.before()),
                    value(scene, kind, change.field(), change.after())))
            .toList());
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
