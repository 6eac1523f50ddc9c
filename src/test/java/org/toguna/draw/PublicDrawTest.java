package org.toguna.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

/// The draw is RFC 3797's, and anybody finds the same.
class PublicDrawTest {
  /// The seed of the worked example in section 6 of the RFC.
  private static final String EXAMPLE = "9319./2.5.8.10.12./9.18.26.34.41.45./";

  private static List<Integer> numbers(int count) {
    return IntStream.rangeClosed(1, count).boxed().toList();
  }

  @Test
  void withTheHashOfTheRfcItsOwnExampleComesOut() {
    assertThat(PublicDraw.order("MD5", EXAMPLE, numbers(25)).subList(0, 10))
        .containsExactly(17, 7, 2, 16, 25, 23, 8, 24, 19, 13);
  }

  @Test
  void ourHashGivesTheExampleAnotherOrderWhichIsFixed() {
    assertThat(PublicDraw.order(EXAMPLE, numbers(25)))
        .containsExactly(
            20, 23, 1, 14, 17, 9, 11, 15, 7, 13, 21, 10, 22, 12, 6, 16, 4, 5, 2, 24, 8, 25, 3, 18,
            19);
  }

  @Test
  void theWayASignIsWrittenInUnicodeDoesNotMatter() {
    var pool = numbers(9);
    assertThat(PublicDraw.order("Se\u0301gou", pool))
        .isEqualTo(PublicDraw.order("S\u00e9gou", pool));
    assertThat(PublicDraw.order("Ségou ", pool)).isNotEqualTo(PublicDraw.order("Ségou", pool));
  }

  @Test
  void theLotteryOrdersPeopleByTheHashOfSeedAndId() {
    assertThat(PublicDraw.ticket("2026", "awa"))
        .isEqualTo("a540656d4adf5357567a9cfdbdd988d3a96caafb47138ce6edbbe9164e504de2");
    assertThat(PublicDraw.lottery("2026", List.of("awa", "binta", "cheick")))
        .isSortedAccordingTo((one, other) ->
            PublicDraw.ticket("2026", one).compareTo(PublicDraw.ticket("2026", other)));
  }

  @Property
  void everybodyIsDrawnOnce(
      @ForAll String seed, @ForAll @UniqueElements @Size(max = 60) List<Integer> pool) {
    assertThat(PublicDraw.order(seed, pool)).containsExactlyInAnyOrderElementsOf(pool);
  }

  @Property
  void whoLeavesTheLotteryChangesNobodysPlace(
      @ForAll String seed, @ForAll @UniqueElements @Size(min = 1, max = 30) List<Integer> pool) {
    var ids = pool.stream().map(String::valueOf).toList();
    var order = PublicDraw.lottery(seed, ids);
    var left = PublicDraw.lottery(seed, ids.subList(1, ids.size()));
    assertThat(left).isEqualTo(order.stream().filter(id -> !id.equals(ids.getFirst())).toList());
  }

  @Property(tries = 50)
  void theLanguageOfTheMachineDoesNotMatter(@ForAll String seed) {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      var there = PublicDraw.order(seed, numbers(12));
      var ticket = PublicDraw.ticket(seed, "I");
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(PublicDraw.order(seed, numbers(12))).isEqualTo(there);
      assertThat(PublicDraw.ticket(seed, "I")).isEqualTo(ticket);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void everyPlaceIsAsLikelyAsAnother() {
    var firsts = new int[5];
    for (int i = 0; i < 5_000; i++) {
      firsts[PublicDraw.order("seed " + i, numbers(5)).getFirst() - 1]++;
    }
    assertThat(Arrays.stream(firsts)).allMatch(count -> count > 880 && count < 1_120);
  }
}
