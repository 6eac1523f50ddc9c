package org.toguna.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.toguna.edition.Edition;

/// A place is kept the shorter the nearer the day is.
class DeadlineTest {

  @ParameterizedTest
  @CsvSource({
    "2025-12-01T10:00:00Z, PT24H",
    "2026-01-22T00:00:00Z, PT24H",
    "2026-01-22T00:00:01Z, PT4H",
    "2026-01-28T23:59:59Z, PT4H",
    "2026-01-29T00:00:00Z, PT15M",
    "2026-01-31T12:00:00Z, PT15M"
  })
  void keptFor(Instant now, String length) {
    var week =
        new Edition.Period(
            LocalDate.of(2026, 1, 29), LocalDate.of(2026, 1, 31), ZoneId.of("Africa/Bamako"));
    assertThat(Deadline.of(week, now)).hasToString(length);
  }
}
