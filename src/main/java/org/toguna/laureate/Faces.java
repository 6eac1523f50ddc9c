package org.toguna.laureate;

import static org.toguna.tables.Tables.LAUREATE;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.files.Asking;
import org.toguna.kit.files.Purpose;
import org.toguna.kit.files.Sight;
import org.toguna.kit.files.StoredFile;
import org.toguna.kit.web.Asked;

/// The pictures that laureates show: seen as long as they agree to it.
@Configuration(proxyBeanMethods = false)
class Faces {
  static final Purpose FACE =
      new Purpose(
          "laureate-face",
          Purpose.Door.PUBLIC,
          Purpose.Limits.PICTURE,
          Faces::sight,
          sql -> sql.select(LAUREATE.PORTRAIT).from(LAUREATE).where(LAUREATE.PORTRAIT.ne("")));

  static final Asked.Picture ASKED =
      new Asked.Picture("face", FACE.name(), FACE.limits().mostBytes());

  @Bean
  Purpose laureateFace() {
    return FACE;
  }

  private static Sight sight(DSLContext sql, StoredFile file, Asking who) {
    return sql.fetchExists(LAUREATE, LAUREATE.PORTRAIT.eq(file.code()))
        ? Sight.SHOWN
        : Sight.HIDDEN;
  }
}
