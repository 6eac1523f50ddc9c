package org.toguna.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.toguna.edition.Editions;
import org.toguna.edition.MenuPart;
import org.toguna.edition.Topics;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.SignalEar;
import org.toguna.kit.jobs.Chore;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.PageCache;

/// « S’inscrire » in the menu while a category that the public sees is open. When they open and
/// close is read once and again after each change; when the first of them opens or the last closes,
/// a chore drops the pages that still say otherwise.
@Component
class RegisterMenu implements MenuPart, SignalEar, Chore {
  private static final String PAGES = "pages";

  private final Db db;
  private final Texts texts;
  private final Clock clock;
  private volatile @Nullable List<ParticipantCategory> known;
  private volatile @Nullable Boolean said;

  RegisterMenu(Db db, Texts texts, Clock clock) {
    this.db = db;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Optional<NavLink> link(Lang lang) {
    boolean open = isOpen(clock.instant());
    if (said == null) {
      said = open;
    }
    return open
        ? Optional.of(
            new NavLink(RegisterPages.PATH, texts.say(lang, "registration.menu"), "person"))
        : Optional.empty();
  }

  private boolean isOpen(Instant now) {
    return known().stream().anyMatch(one -> one.at(now).takes());
  }

  private List<ParticipantCategory> known() {
    var read = known;
    if (read == null) {
      read =
          db.read(sql ->
              Editions.current(sql)
                  .map(edition -> ParticipantCategory.shown(sql, edition.id()))
                  .orElse(List.of()));
      known = read;
    }
    return read;
  }

  @Override
  public String name() {
    return "menu of registering";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    var before = said;
    boolean open = isOpen(clock.instant());
    said = open;
    if (before != null && before != open) {
      // The menu is on every page.
      db.run(unit ->
          List.of(Topics.EDITION, Topics.PROGRAMME, Topics.RECOMMENDATIONS)
              .forEach(topic -> PageCache.drop(unit, topic)));
    }
  }

  @Override
  public String channel() {
    return PAGES;
  }

  @Override
  public void heard(String topic) {
    if (topic.equals(Topics.EDITION)) {
      known = null;
    }
  }

  @Override
  public void missed() {
    known = null;
  }
}
