package org.toguna.contest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.toguna.kit.db.Db;

/// One site for all facts of a class, on one database after the other; every promise holds at its
/// end.
@SuppressWarnings("NullAway.Init") // set before each engine's turn
abstract class AtThePodium {
  static Podium podium;

  @Parameter Db.Engine engine;

  @BeforeParameterizedClassInvocation
  static void theSiteOpens(Db.Engine engine) {
    podium = Podium.on(engine);
  }

  @AfterParameterizedClassInvocation
  static void theSiteCloses() {
    assertThat(podium.broken()).isEmpty();
    podium.close();
  }
}
