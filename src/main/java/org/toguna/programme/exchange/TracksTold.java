package org.toguna.programme.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.toguna.programme.exchange.Told.Sheet;

/// Gathers the tracks: those that the file lists, then those that only its events name.
final class TracksTold {
  private static final Pattern BARE = Pattern.compile("#?([0-9a-f]{6})(?:[0-9a-f]{2})?");
  private static final Pattern SHORT = Pattern.compile("#?([0-9a-f])([0-9a-f])([0-9a-f])");

  private final Source source;
  private final Map<String, Track> byName = new LinkedHashMap<>();
  private final Map<String, String> nameBySlug = new HashMap<>();

  TracksTold(Source source) {
    this.source = source;
  }

  void list(Sheet conference) {
    for (Told told : conference.several("tracks")) {
      if (told instanceof Sheet track) {
        var name = new Wording(source).one(track, "name");
        add(name, colour(track));
        nameBySlug.putIfAbsent(track.text("slug"), name);
      } else {
        source.report().tell(told.place(), Remark.FIELD_OF_OTHER_TYPE, told.place().step());
      }
    }
  }

  List<Track> all() {
    return new ArrayList<>(byName.values());
  }

  String of(Draft draft) {
    var event = draft.event();
    if (event.get("track") instanceof Sheet reference) {
      var slug = reference.text("slug");
      if (nameBySlug.containsKey(slug) || !slug.isEmpty()) {
        return add(nameBySlug.getOrDefault(slug, Lines.one(slug)), null);
      }
      if (reference.has("name")) {
        return add(Lines.one(reference.text("name")), null);
      }
    }
    return add(new Wording(source).one(event, "track"), null);
  }

  private String add(String name, @Nullable String colour) {
    if (!name.isEmpty()) {
      byName.putIfAbsent(name, new Track(name, colour));
    }
    return name;
  }

  private @Nullable String colour(Sheet track) {
    var written = track.text("color").toLowerCase(Locale.ROOT);
    if (written.isEmpty() || Track.isColour(written)) {
      return written.isEmpty() ? null : written;
    }
    var bare = BARE.matcher(written);
    var shorter = SHORT.matcher(written);
    var mended =
        bare.matches()
            ? "#" + bare.group(1)
            : shorter.matches() ? "#" + shorter.replaceAll("$1$1$2$2$3$3") : "";
    if (mended.isEmpty()) {
      source.report().tell(track.at("color"), Remark.COLOUR_DROPPED, written);
      return null;
    }
    source.report().tell(track.at("color"), Remark.COLOUR_REWRITTEN, written, mended);
    return mended;
  }
}
