package org.toguna.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The generator is the published one, and its normal numbers are normal.
class ChanceTest {
  @Test
  void theNumbersAreThoseOfSplitMix64() {
    var same = new SplittableRandom(Chance.SEED);
    for (int place = 0; place < 100; place++) {
      assertThat(Chance.bits(place)).isEqualTo(same.nextLong());
    }
  }

  /// The right column is R's `qnorm`.
  @ParameterizedTest
  @CsvSource({
    "1e-300, -37.047096299361201",
    "1e-20, -9.2623400897984052",
    "1e-5, -4.2648907939228256",
    "0.01, -2.3263478740408408",
    "0.074, -1.4466320671589785",
    "0.076, -1.4325027208258114",
    "0.3, -0.52440051270804067",
    "0.925, 1.4395314709384559",
    "0.999999, 4.7534243088170891"
  })
  void quantilesAreThoseOfTheNormalDistribution(double p, double value) {
    assertThat(Chance.quantile(p)).isCloseTo(value, withPercentage(1e-12));
    assertThat(Chance.quantile(0.5)).isZero();
  }

  @Test
  void theNormalNumbersHaveMeanNoughtAndVarianceOne() {
    var normals = LongStream.range(0, 100_000).mapToDouble(Chance::normal).toArray();
    double sum = 0;
    double squares = 0;
    for (double normal : normals) {
      sum += normal;
      squares += normal * normal;
    }
    assertThat(sum / normals.length).isCloseTo(0, offset(0.01));
    assertThat(squares / normals.length).isCloseTo(1, offset(0.01));
  }
}
