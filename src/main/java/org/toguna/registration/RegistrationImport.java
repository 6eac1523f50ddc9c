package org.toguna.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.edition.EditionId;
import org.toguna.edition.Editions;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Slug;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.journal.Subject;
import org.toguna.people.Newcomer;
import org.toguna.people.PeopleFile;
import org.toguna.people.PeopleImport.Kind;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;
import org.toguna.people.Remark;
import org.toguna.people.Someone;

/// Registers a list of people, some hundred to a unit of work, so that whoever registers meanwhile
/// waits for none of them long. Taken twice, or again after it was cut off, it is as if taken once:
/// somebody is the same person if name and phone, or name and e-mail, agree.
@Component
public class RegistrationImport {
  private static final int TOGETHER = 200;
  private static final int LONGEST = 60;

  private final Db db;
  private final Enrolment enrolment;
  private final Persons persons;
  private final Journal journal;
  private final Clock clock;

  RegistrationImport(Db db, Enrolment enrolment, Persons persons, Journal journal, Clock clock) {
    this.clock = clock;
    this.db = db;
    this.enrolment = enrolment;
    this.persons = persons;
    this.journal = journal;
  }

  /// By whose hand; as what, where a line does not say; what to do where no place is left.
  public record Order(Enrolment.Hand hand, Optional<UUID> category, Enrolment.IfFull ifFull) {}

  /// A line and what is to be said of it, perhaps of one question of it; names nobody.
  public record Finding(Kind kind, long line, Remark remark, String question) {
    Finding(Kind kind, long line, Remark remark) {
      this(kind, line, remark, "");
    }

    @Override
    public String toString() {
      var about = question.isEmpty() ? "" : "« " + question + " » ";
      return "line " + line + ": " + about + remark.said();
    }
  }

  /// How many have a place now, are in line now, were registered already; and what is to be said of
  /// single lines.
  public record Report(int placed, int waiting, int same, List<Finding> findings) {
    /// Whether at least one line was of use.
    public boolean taken() {
      return placed + waiting + same > 0 || findings.isEmpty();
    }

    public long count(Kind kind) {
      return findings.stream().filter(one -> one.kind() == kind).count();
    }
  }

  /// Takes the file `called` so.
  ///
  /// @throws org.toguna.kit.base.BadInput if the file cannot be read; then nothing was written
  public Report take(byte[] csv, String called, Order order) {
    return take(PeopleFile.of(csv, called), order, _ -> {});
  }

  /// Takes a file, and says after each part how many lines of it are done with.
  public Report take(PeopleFile file, Order order, IntConsumer done) {
    var edition = order.hand().edition();
    var all =
        db.read(sql ->
            new Taking(
                order,
                categories(sql, edition),
                new ListAnswers(Editions.get(sql, edition), clock.instant()),
                new ArrayList<>()));
    file.inParts(
        TOGETHER,
        some -> {
          all.parts().add(db.write(unit -> take(unit, some, all)));
          done.accept(some.size());
        });
    return all.report();
  }

  /// Slugs and names of the edition's categories, as a cell may say them.
  private static Map<String, UUID> categories(DSLContext sql, EditionId edition) {
    var called = new TreeMap<String, UUID>();
    for (CategoryChoice one : CategoryChoice.of(sql, edition)) {
      for (Lang lang : Lang.values()) {
        called.putIfAbsent(Slug.of(one.name().in(lang), LONGEST), one.id());
      }
      called.put(one.slug(), one.id());
    }
    called.remove("");
    return called;
  }

  private record Taking(
      Order order, Map<String, UUID> categories, ListAnswers answers, List<Report> parts) {
    Report report() {
      return new Report(
          parts.stream().mapToInt(Report::placed).sum(),
          parts.stream().mapToInt(Report::waiting).sum(),
          parts.stream().mapToInt(Report::same).sum(),
          Stream.concat(
                  parts.stream().flatMap(part -> part.findings().stream()),
                  answers.unread().stream())
              .toList());
    }
  }

  private enum Taken {
    PLACED,
    WAITING,
    SAME,
    REFUSED
  }

  private Report take(Unit unit, List<PeopleFile.Row> rows, Taking all) {
    var findings = new ArrayList<Finding>();
    var counted = new TreeMap<Taken, Integer>();
    for (PeopleFile.Row row : rows) {
      counted.merge(take(unit, row, all, findings), 1, Integer::sum);
    }
    int placed = counted.getOrDefault(Taken.PLACED, 0);
    int waiting = counted.getOrDefault(Taken.WAITING, 0);
    if (placed + waiting > 0) {
      var after = Map.of("placed", placed, "waiting", waiting);
      var hand = all.order().hand();
      journal.note(unit, hand.actor(), Subject.of(Course.SUBJECT, "file"), "imported", null, after);
    }
    return new Report(placed, waiting, counted.getOrDefault(Taken.SAME, 0), findings);
  }

  private Taken take(Unit unit, PeopleFile.Row row, Taking all, List<Finding> findings) {
    var one = Newcomer.of(row);
    var category = category(row.cell(PeopleFile.Column.CATEGORY), all);
    var like = one.refused().isPresent() ? Set.<PersonId>of() : like(unit, one);
    var refused = one.refused().or(() -> refusal(category, like));
    if (refused.isPresent()) {
      findings.add(new Finding(Kind.REFUSED, row.line(), refused.get()));
      return Taken.REFUSED;
    }
    one.repairs().forEach(remark -> findings.add(new Finding(Kind.REPAIRED, row.line(), remark)));
    var who = known(unit, like, all.order().hand().edition());
    if (who.isPresent()) {
      if (who.get().category().equals(category.orElseThrow())) {
        all.answers().complete(unit, row, who.get(), findings);
      } else {
        findings.add(new Finding(Kind.NOTED, row.line(), Remark.COMES_AS_ANOTHER));
      }
      return Taken.SAME;
    }
    return enrolled(unit, one, like, new Wish(row, category.orElseThrow(), all, findings));
  }

  private static Optional<UUID> category(String cell, Taking all) {
    return cell.isBlank()
        ? all.order().category()
        : Optional.ofNullable(all.categories().get(Slug.of(cell, LONGEST)));
  }

  /// Those who have this name and one of these addresses.
  private Set<PersonId> like(Unit unit, Newcomer one) {
    var like = new HashSet<PersonId>();
    one.addresses()
        .forEach(address ->
            persons.called(unit.sql(), one.name(), address).map(Person::id).ifPresent(like::add));
    return like;
  }

  private static Optional<Remark> refusal(Optional<UUID> category, Set<PersonId> like) {
    if (category.isEmpty()) {
      return Optional.of(Remark.NO_CATEGORY);
    }
    return like.size() > 1 ? Optional.of(Remark.SEVERAL) : Optional.empty();
  }

  private static Optional<Enrolled> known(Unit unit, Set<PersonId> like, EditionId edition) {
    return like.stream()
        .flatMap(person -> Enrolment.of(unit.sql(), edition, person).stream())
        .findFirst();
  }

  private record Wish(PeopleFile.Row row, UUID category, Taking all, List<Finding> findings) {}

  /// Where a full category refuses, nobody new is left behind.
  private Taken enrolled(Unit unit, Newcomer one, Set<PersonId> like, Wish wish) {
    var order = wish.all().order();
    if (order.ifFull() == Enrolment.IfFull.REFUSE && !enrolment.hasRoom(unit, wish.category())) {
      return refused(wish);
    }
    var someone = new Someone(one.name(), one.addresses(), one.lang());
    var person = like.stream().findFirst().orElseGet(() -> someone.fresh(unit, persons));
    var wanted = new Enrolment.Wanted(wish.category(), person, order.ifFull());
    return switch (enrolment.enrol(unit, order.hand(), wanted)) {
      case Enrolment.Outcome.Made made -> {
        wish.all().answers().keep(unit, wish.row(), made.enrolled(), wish.findings());
        yield made.enrolled().state() == State.CONFIRMED ? Taken.PLACED : Taken.WAITING;
      }
      case Enrolment.Outcome.There _ -> Taken.SAME;
      case Enrolment.Outcome.Full _, Enrolment.Outcome.NoCategory _ -> refused(wish);
    };
  }

  private static Taken refused(Wish wish) {
    wish.findings().add(new Finding(Kind.REFUSED, wish.row().line(), Remark.FULL));
    return Taken.REFUSED;
  }
}
