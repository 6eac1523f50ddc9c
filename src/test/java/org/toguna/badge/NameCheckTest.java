package org.toguna.badge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The check that ties a code to a name.
class NameCheckTest {
  private static final SigningKey KEY = SigningKey.fresh(1);
  private static final BadgeId BADGE = new BadgeId(42L);

  private static long check(String name) {
    return NameCheck.of(KEY.nameKey(), BADGE, name);
  }

  @ParameterizedTest
  @CsvSource({
    "Awa Traoré,awa traore",
    "Awa Traoré,TRAORÉ Awa",
    "Mamadou N’Diaye-Sow,Mamadou N'Diaye Sow",
    "مُحَمَّد,محمد"
  })
  void aSmallCorrectionDoesNotMatter(String before, String after) {
    assertThat(check(after)).isEqualTo(check(before));
  }

  @Test
  void anotherNameIsAnother() {
    assertThat(check("Awa Traoré")).isNotEqualTo(check("Awa Touré"));
  }

  @Test
  void theSameNameLeavesNoTraceFromBadgeToBadge() {
    assertThat(NameCheck.of(KEY.nameKey(), new BadgeId(43L), "Awa Traoré"))
        .isNotEqualTo(check("Awa Traoré"));
  }

  @Test
  void whoeverLacksTheKeyCannotTryNames() {
    assertThat(NameCheck.of(SigningKey.fresh(1).nameKey(), BADGE, "Awa Traoré"))
        .isNotEqualTo(check("Awa Traoré"));
  }
}
