package org.toguna.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.toguna.edition.Edition;

/// The third edition, held from 29 to 31 January 2026, seen on other days.
class GlanceTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, before, 28, 28",
    "2026-01-28, before, 1, 1",
    "2026-01-29, during, 1/3, 1",
    "2026-01-31, during, 3/3, 3",
    "2026-02-01, after, 1, 1",
    "2027-01-31, after, 365, 365"
  })
  void aDayStandsSomewhereToTheEdition(LocalDate today, String key, String figure, long count) {
    var period =
        new Edition.Period(
            LocalDate.parse("2026-01-29"), LocalDate.parse("2026-01-31"), ZoneOffset.UTC);

    var glance = Glance.at(period, today);

    assertThat(glance.key()).isEqualTo(key);
    assertThat(glance.figure()).isEqualTo(figure);
    assertThat(glance.count()).isEqualTo(count);
  }
}
