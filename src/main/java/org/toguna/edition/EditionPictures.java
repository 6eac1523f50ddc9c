package org.toguna.edition;

import static org.toguna.tables.Tables.ANNOUNCEMENT;
import static org.toguna.tables.Tables.PARTNER;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.files.Gate;
import org.toguna.kit.files.Purpose;
import org.toguna.kit.web.Asked;

/// The pictures an edition asks for.
@Configuration(proxyBeanMethods = false)
class EditionPictures {
  static final Purpose LOGO =
      new Purpose(
          "partner-logo",
          Purpose.Door.DESK,
          Purpose.Limits.PICTURE,
          Gate.EVERYBODY,
          sql -> sql.select(PARTNER.LOGO).from(PARTNER).where(PARTNER.LOGO.ne("")));

  /// Its code is told by the communiqué alone, so that one under embargo keeps its picture too.
  static final Purpose NEWS =
      new Purpose(
          "announcement-picture",
          Purpose.Door.DESK,
          Purpose.Limits.PICTURE,
          Gate.EVERYBODY,
          sql ->
              sql.select(ANNOUNCEMENT.PICTURE)
                  .from(ANNOUNCEMENT)
                  .where(ANNOUNCEMENT.PICTURE.ne("")));

  static Asked asked(String field, Purpose purpose) {
    return new Asked.Picture(field, purpose.name(), purpose.limits().mostBytes());
  }

  @Bean
  Purpose partnerLogo() {
    return LOGO;
  }

  @Bean
  Purpose announcementPicture() {
    return NEWS;
  }
}
