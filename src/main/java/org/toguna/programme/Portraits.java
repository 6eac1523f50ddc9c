package org.toguna.programme;

import static org.toguna.tables.Tables.SPEAKER;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.files.Asking;
import org.toguna.kit.files.Picture;
import org.toguna.kit.files.Pictures;
import org.toguna.kit.files.Purpose;
import org.toguna.kit.files.Sight;
import org.toguna.kit.files.StoredFile;
import org.toguna.kit.web.Asked;

/// The faces of those who speak: shown while they agree to be announced.
@Configuration(proxyBeanMethods = false)
class Portraits {
  static final Purpose PORTRAIT =
      new Purpose(
          "speaker-portrait",
          Purpose.Door.DESK,
          Purpose.Limits.PICTURE,
          Portraits::sight,
          sql -> sql.select(SPEAKER.PORTRAIT).from(SPEAKER).where(SPEAKER.PORTRAIT.ne("")));

  static final Asked ASKED =
      new Asked.Picture("portrait", PORTRAIT.name(), PORTRAIT.limits().mostBytes());

  @Bean
  Purpose speakerPortrait() {
    return PORTRAIT;
  }

  private static Sight sight(DSLContext sql, StoredFile file, Asking who) {
    boolean agreed =
        sql.fetchExists(SPEAKER, SPEAKER.PORTRAIT.eq(file.code()).and(SPEAKER.AGREED.isTrue()));
    if (agreed) {
      return Sight.SHOWN;
    }
    return who.hasRole().test(ProgrammeDesk.ROLE) ? Sight.PRIVATE : Sight.HIDDEN;
  }

  /// The portraits of these people, by person.
  static Map<SpeakerId, Picture> of(DSLContext sql, Collection<Speaker> speakers) {
    var codes =
        sql.select(SPEAKER.ID, SPEAKER.PORTRAIT)
            .from(SPEAKER)
            .where(SPEAKER.ID.in(speakers.stream().map(Speaker::id).toList()))
            .and(SPEAKER.PORTRAIT.ne(""))
            .fetchMap(SPEAKER.ID, SPEAKER.PORTRAIT);
    var pictures = Pictures.of(sql, codes.values());
    var portraits = new HashMap<SpeakerId, Picture>();
    codes.forEach((id, code) -> {
      var picture = pictures.get(code);
      if (picture != null) {
        portraits.put(id, picture);
      }
    });
    return portraits;
  }
}
