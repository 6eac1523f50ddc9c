package org.toguna.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// One kind of thing held about a person. Its title, its purpose and how long it is kept are the
/// lines `<key>.title`, `.why` and `.kept` of the bundles, a fact's label is `<key>.<name>`. What
/// outlives the person's erasure has a line `<key>.stays` that says why.
public record Holding(String key, boolean stays, List<Fact> facts, List<List<Fact>> rows) {

  /// Facts about the person itself.
  public static Holding facts(String key, List<Fact> facts) {
    return new Holding(key, false, facts, List.of());
  }

  /// A list of things, each with the same facts.
  public static Holding rows(String key, List<List<Fact>> rows) {
    return new Holding(key, false, List.of(), rows);
  }

  /// The same, kept when the person is erased.
  public Holding staying() {
    return new Holding(key, true, facts, rows);
  }

  public boolean isEmpty() {
    return facts.isEmpty() && rows.isEmpty();
  }

  /// The row with the most facts: its names are the columns.
  public List<Fact> widest() {
    return rows.stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
  }

  /// A value under its name, which is also its key in the export.
  public record Fact(String name, Value value) {
    public static Fact of(String name, String text) {
      return new Fact(name, new Value.Text(text));
    }

    public static Fact of(String name, Instant at) {
      return new Fact(name, new Value.At(at));
    }

    public static Fact of(String name, long count) {
      return new Fact(name, new Value.Count(count));
    }

    /// One of a few codes, said by the line `<prefix>.<code>`.
    public static Fact of(String name, String prefix, String code) {
      return new Fact(name, new Value.Said(prefix, code));
    }
  }

  /// What a fact may hold.
  public sealed interface Value {
    record Text(String text) implements Value {}

    record At(Instant instant) implements Value {}

    record Count(long count) implements Value {}

    record Said(String prefix, String code) implements Value {}
  }
}
