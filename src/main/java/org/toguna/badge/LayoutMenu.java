package org.toguna.badge;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.toguna.edition.EditionAtHand;
import org.toguna.kit.files.Purpose;
import org.toguna.kit.web.DeskEntry;

/// The look of badges in the desk's navigation, beside the print runs.
@Component
class LayoutMenu implements DeskEntry.Source {
  private final EditionAtHand atHand;

  LayoutMenu(EditionAtHand atHand) {
    this.atHand = atHand;
  }

  @Bean
  static Purpose badgeLogo() {
    return LayoutDesk.LOGO;
  }

  @Override
  public List<DeskEntry> deskEntries() {
    return atHand
        .now()
        .map(edition -> List.of(entry(edition.desk(LayoutDesk.PATH))))
        .orElse(List.of());
  }

  private static DeskEntry entry(String path) {
    return new DeskEntry(199, "registration", "badge.layout", path, "doc", "ORGANISER");
  }
}
