package org.toguna.contest;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.toguna.contest.Declared.Body;
import org.toguna.contest.Declared.Share;
import org.toguna.contest.Declared.Tie;

/// Awa and her firm as they declare themselves, changed piece by piece.
record Facing(
    Declared.Holder holder, Declared.Firm firm, Map<Body, Share> women, Map<Tie, Boolean> ties) {
  static final Facing SILENT =
      new Facing(
          new Declared.Holder(Optional.empty(), Set.of(), new Since.Unknown()),
          new Declared.Firm(Optional.empty(), new Since.Unknown(), Map.of()),
          Map.of(),
          Map.of());

  Facing living(String country) {
    return with(new Declared.Holder(Optional.of(country), holder.nationalities(), holder.born()));
  }

  Facing of(String... nationalities) {
    return with(new Declared.Holder(holder.residence(), Set.of(nationalities), holder.born()));
  }

  Facing born(Since since) {
    return with(new Declared.Holder(holder.residence(), holder.nationalities(), since));
  }

  Facing born(String day) {
    return born(new Since.Day(LocalDate.parse(day)));
  }

  Facing born(int year) {
    return born(new Since.InYear(year));
  }

  private Facing with(Declared.Holder other) {
    return new Facing(other, firm, women, ties);
  }

  Facing registered(String country) {
    return with(new Declared.Firm(Optional.of(country), firm.founded(), firm.capital()));
  }

  Facing founded(Since since) {
    return with(new Declared.Firm(firm.registeredIn(), since, firm.capital()));
  }

  Facing founded(String day) {
    return founded(new Since.Day(LocalDate.parse(day)));
  }

  Facing capital(Map<String, Integer> capital) {
    return with(new Declared.Firm(firm.registeredIn(), firm.founded(), capital));
  }

  private Facing with(Declared.Firm other) {
    return new Facing(holder, other, women, ties);
  }

  Facing women(Body body, int some, int all) {
    return new Facing(holder, firm, Map.of(body, new Share(some, all)), ties);
  }

  Facing tied(Tie tie, boolean is) {
    return new Facing(holder, firm, women, Map.of(tie, is));
  }

  Outcome before(Rule rule) {
    return Judging.of(rule, declared());
  }

  Declared declared() {
    return new Declared(holder, Optional.of(firm), women, ties);
  }

  /// The same person with a project and no firm.
  Outcome withoutFirm(Rule rule) {
    return Judging.of(rule, new Declared(holder, Optional.empty(), women, ties));
  }
}
