package org.toguna.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;

/// Takes a list of people in, whole or not at all; taken twice, it is as if taken once. Somebody is
/// the same person if name and phone, or name and e-mail, agree; a phone alone makes nobody the
/// same, since a phone may serve a family.
@Component
public class PeopleImport {
  private final Db db;
  private final Journal journal;
  private final Clock clock;

  PeopleImport(Db db, Journal journal, Clock clock) {
    this.db = db;
    this.journal = journal;
    this.clock = clock;
  }

  /// What was done to a line besides taking it as it stands.
  public enum Kind {
    REPAIRED,
    NOTED,
    REFUSED
  }

  /// A line and what is to be said of it; names nobody.
  public record Finding(Kind kind, long line, String said) {
    @Override
    public String toString() {
      return "line " + line + ": " + said;
    }
  }

  /// How many persons are new, were given an address more, were there already; and what is to be
  /// said of single lines.
  public record Report(int added, int completed, int same, List<Finding> findings) {
    /// Whether at least one line was of use.
    public boolean taken() {
      return added + completed + same > 0 || findings.isEmpty();
    }
  }

  /// Takes the file `called` so, in one unit of work.
  ///
  /// @throws org.toguna.kit.base.BadInput if the file cannot be read
  public Report take(byte[] csv, String called, Actor by) {
    var rows = PeopleFile.read(csv, called);
    return db.write(unit -> take(unit, rows, by));
  }

  private Report take(Unit unit, List<PeopleFile.Row> rows, Actor by) {
    var registry = new Registry(unit.sql(), clock.instant());
    var findings = new ArrayList<Finding>();
    int added = 0;
    int completed = 0;
    int same = 0;
    for (PeopleFile.Row row : rows) {
      switch (take(registry, row, findings)) {
        case ADDED -> added++;
        case COMPLETED -> completed++;
        case SAME -> same++;
        case REFUSED -> {}
      }
    }
    registry.write().forEach(person -> unit.tell(new PersonChanged(person)));
    if (added + completed > 0) {
      var after = Map.of("added", added, "completed", completed);
      journal.note(unit, by, Subject.of("person", "file"), "imported", null, after);
    }
    return new Report(added, completed, same, findings);
  }

  private enum Taken {
    ADDED,
    COMPLETED,
    SAME,
    REFUSED
  }

  private static Taken take(Registry registry, PeopleFile.Row row, List<Finding> findings) {
    var one = Newcomer.of(row);
    if (one.refused().isPresent()) {
      findings.add(new Finding(Kind.REFUSED, row.line(), one.refused().get().said()));
      return Taken.REFUSED;
    }
    var like = registry.like(one);
    if (like.size() > 1) {
      findings.add(new Finding(Kind.REFUSED, row.line(), Remark.SEVERAL.said()));
      return Taken.REFUSED;
    }
    one.repairs()
        .forEach(remark -> findings.add(new Finding(Kind.REPAIRED, row.line(), remark.said())));
    if (!like.isEmpty()) {
      return registry.complete(like.iterator().next(), one) ? Taken.COMPLETED : Taken.SAME;
    }
    if (registry.reaches(one)) {
      findings.add(new Finding(Kind.NOTED, row.line(), Remark.SHARED.said()));
    }
    registry.add(one);
    return Taken.ADDED;
  }
}
