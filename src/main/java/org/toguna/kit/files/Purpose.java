package org.toguna.kit.files;

import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/// What files are asked for: a slice offers one bean for each. `uses` asks for the codes that the
/// slice's rows name now: a file stays while it is among them.
public record Purpose(
    String name,
    Door door,
    Limits limits,
    Gate gate,
    Function<DSLContext, ? extends Select<Record1<String>>> uses) {

  /// A photograph as telephones take it, with room to spare.
  private static final long PICTURE_BYTES = 12L << 20;

  /// A page photographed by a telephone, or a scanned letter of some pages.
  private static final long PAPER_BYTES = 8L << 20;

  /// The key of the sentence that says why a file was not taken for this.
  String said(Refusal why) {
    if (limits.films()) {
      return why.filmKey();
    }
    return limits.papers() ? why.paperKey() : why.textKey();
  }

  /// The key of the sentence that says that a file is no longer here.
  String gone() {
    if (limits.films()) {
      return "files.film.gone";
    }
    return limits.papers() ? "files.paper.gone" : "files.gone";
  }

  /// Two minutes as a telephone films them for messages.
  private static final long FILM_BYTES = 24L << 20;

  public enum Door {
    /// Handed in by whoever fills in a public form.
    PUBLIC,
    /// Handed in on the organiser's desk.
    DESK;

    String path() {
      return this == DESK ? "/organisation/televersements" : "/televersements";
    }
  }

  public record Limits(long mostBytes, Set<FileKind> kinds) {
    public static final Limits PICTURE =
        new Limits(PICTURE_BYTES, Set.of(FileKind.JPEG, FileKind.PNG, FileKind.WEBP));

    /// A paper: as a PDF, or photographed.
    public static final Limits PAPER =
        new Limits(PAPER_BYTES, Set.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG));

    /// A small film.
    public static final Limits FILM = new Limits(FILM_BYTES, Set.of(FileKind.MP4, FileKind.WEBM));

    public Limits {
      kinds = Set.copyOf(kinds);
    }

    /// Papers are read, pictures looked at: the sentences differ, and how large a picture stays.
    boolean papers() {
      return kinds.contains(FileKind.PDF);
    }

    boolean films() {
      return kinds.contains(FileKind.MP4);
    }
  }
}
