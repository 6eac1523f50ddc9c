package org.toguna.edition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.toguna.kit.base.Words;

/// One edition of the week. Its number, its fiscal year and its dates are three different things:
/// the third edition was counted as the 2025 exercise and held in January 2026.
public record Edition(EditionId id, Ordinal ordinal, Wording wording, Period period, Venue venue) {

  /// Which edition it is and whether it is shown.
  public record Ordinal(int number, int fiscalYear, boolean published, boolean current) {
    public Ordinal {
      if (number < 1) {
        throw new IllegalArgumentException("Editions are counted from 1, not " + number);
      }
    }
  }

  /// What the announcement says.
  public record Wording(Words name, Words theme, Words patronage, Words organiser, Told told) {
    /// What it sets out to be.
    public Words ambition() {
      return told.ambition();
    }

    public Words practical() {
      return told.practical();
    }
  }

  /// The longer texts beside the announcement's lines.
  public record Told(Words ambition, Words practical) {}

  public record Period(LocalDate from, LocalDate to, ZoneId zone) {
    public Period {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("An edition cannot end before it begins");
      }
    }

    public List<LocalDate> days() {
      return from.datesUntil(to.plusDays(1)).toList();
    }
  }

  public record Venue(
      String name, String shortName, String city, String country, Words directions) {}

  /// What the organiser says of it, while whether it is shown stays as it stands now: the number
  /// may change, being published or current is decided elsewhere.
  Edition with(Ordinal now) {
    var ordinalNow =
        new Ordinal(ordinal.number(), ordinal.fiscalYear(), now.published(), now.current());
    return new Edition(id, ordinalNow, wording, period, venue);
  }

  public int number() {
    return ordinal.number();
  }

  /// The address of one of its public pages: the current edition answers at the root, every other
  /// under its own number, for good.
  public String href(String path) {
    if (ordinal.current()) {
      return path.isEmpty() ? "/" : path;
    }
    return "/editions/" + ordinal.number() + path;
  }

  /// The address of one of its desk pages.
  public String desk(String path) {
    return "/organisation/editions/" + ordinal.number() + path;
  }
}
