package org.toguna.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.BadInput;
import org.toguna.kit.base.YamlMap;
import org.toguna.testing.TestDb;

/// Each benchmark runs and tells its figures; what they are is not a test's matter.
class BenchesTest {
  private static final Ground TINY = new Ground(TestDb.folder(), true, BenchesTest::load);

  private static void load(ApplicationContext context) {
    try {
      var file = new ClassPathResource("demo/edition-2026.yaml");
      context
          .getBean(EditionFile.class)
          .take(YamlMap.read("demo", file.getContentAsString(StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "writes",
        "programme",
        "badge",
        "import",
        "controle",
        "vote",
        "assign",
        "calibrate",
        "journal"
      })
  void eachTellsItsFigures(String name) {
    var figures = Benches.measure(name, TINY, (one, measured) -> {});
    assertThat(figures.get(name)).isNotEmpty().allMatch(one -> one.value() >= 0);
    assertThat(figures.get(name)).allMatch(one -> one.line().contains(one.what()));
  }

  @Test
  void anUnknownNameIsToldWhatThereIs() {
    assertThatThrownBy(() -> Benches.measure("speed", TINY, (one, measured) -> {}))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(
            "weight, cache, writes, programme, start, badge, sheets, import, controle");
  }

  @Test
  void theMachineIsDescribed() {
    assertThat(Machine.describe(TestDb.folder()))
        .containsKeys("cpu", "cores", "memory", "disk", "os", "jvm");
  }

  @Test
  void aMissedTargetIsSaidToBeMissed() {
    assertThat(Measured.atLeast("share", 0.5, "", 0.8, "").isReached()).isFalse();
    assertThat(Measured.atMost("weight", 13_999, "bytes", 14_000, "").line()).contains("reached");
  }
}
