package org.toguna.kit.base;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/// New ids: UUID version 7 (RFC 9562), so that rows written together lie together.
public final class Ids {
  private static final NoArgGenerator V7 = Generators.timeBasedEpochGenerator();

  private Ids() {}

  public static UUID next() {
    return V7.generate();
  }
}
