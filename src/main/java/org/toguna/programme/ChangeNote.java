package org.toguna.programme;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// One thing the public is told has changed: what, before and after. Hours are ISO instants, people
/// their ids — so that whoever must not be named is named nowhere —, texts French; either may be
/// empty.
record ChangeNote(What what, String before, String after) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<ChangeNote>> LIST = new TypeReference<>() {};
  private static final int MOST = 12;

  /// What may be told; people by their role.
  public enum What {
    TITLE,
    START,
    END,
    ROOM,
    PATRON,
    MODERATOR,
    PANELLIST,
    SPEAKER,
    TRAINER;

    static What of(Role role) {
      return valueOf(role.name());
    }

    boolean isPerson() {
      return compareTo(PATRON) >= 0;
    }

    String key() {
      return (isPerson() ? "programme.role." : "programme.change.") + name();
    }
  }

  static List<ChangeNote> list(String json) {
    return json.isEmpty() ? List.of() : JSON.readValue(json, LIST);
  }

  static String json(List<ChangeNote> notes) {
    return notes.isEmpty() ? "" : JSON.writeValueAsString(notes);
  }

  /// The notes with a further one: what changes twice is told once, from the first to the last, and
  /// what is back as it was is not told at all.
  static List<ChangeNote> add(List<ChangeNote> notes, ChangeNote next) {
    var all = new ArrayList<>(notes);
    var earlier = notes.stream().filter(next::continues).findFirst();
    earlier.ifPresent(all::remove);
    var told =
        earlier.map(note -> new ChangeNote(note.what(), note.before(), next.after())).orElse(next);
    if (!told.before().equals(told.after())) {
      all.add(told);
    }
    return List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }

  private boolean continues(ChangeNote earlier) {
    return what == earlier.what
        && (!what.isPerson() || (!before.isEmpty() && before.equals(earlier.after)));
  }
}
