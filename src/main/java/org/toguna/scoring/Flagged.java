package org.toguna.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.toguna.application.HandedIn;

/// What was found in a dossier's texts, each trace once, with the place where it stands first.
///
/// @param decided whether a person said what becomes of it
record Flagged(Trace trace, Place place, int times, boolean shown, boolean decided) {
  private static final int AROUND = 40;

  record Place(String field, String before, String found, String after) {}

  static List<Flagged> in(HandedIn dossier, Tracing tracing, Map<String, Boolean> decided) {
    var places = new LinkedHashMap<Trace, List<Place>>();
    dossier
        .texts()
        .forEach((field, text) ->
            tracing
                .in(text)
                .forEach(found ->
                    places
                        .computeIfAbsent(found.trace(), _ -> new ArrayList<>())
                        .add(place(field, text, found))));
    return places.entrySet().stream()
        .map(one ->
            new Flagged(
                one.getKey(),
                one.getValue().getFirst(),
                one.getValue().size(),
                decided.getOrDefault(one.getKey().word(), false),
                decided.containsKey(one.getKey().word())))
        .toList();
  }

  private static Place place(String field, String text, Tracing.Found found) {
    int from = Math.max(0, found.from() - AROUND);
    int to = Math.min(text.length(), found.to() + AROUND);
    return new Place(
        field,
        (from > 0 ? "…" : "") + text.substring(from, found.from()),
        text.substring(found.from(), found.to()),
        text.substring(found.to(), to) + (to < text.length() ? "…" : ""));
  }
}
