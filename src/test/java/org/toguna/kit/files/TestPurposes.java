package org.toguna.kit.files;

import java.util.Set;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A document that nobody but its holder reads, as an application's file will be.
@Configuration(proxyBeanMethods = false)
class TestPurposes {
  static final Purpose DOSSIER =
      new Purpose(
          "test-dossier",
          Purpose.Door.PUBLIC,
          new Purpose.Limits(2L << 20, Set.of(FileKind.PDF, FileKind.PNG)),
          (sql, file, who) -> Sight.HIDDEN,
          sql -> sql.select(DSL.inline("").as("code")).where(DSL.falseCondition()));

  @Bean
  Purpose dossier() {
    return DOSSIER;
  }
}
