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

    public Limits {
      kinds = Set.copyOf(kinds);
    }
  }
}
