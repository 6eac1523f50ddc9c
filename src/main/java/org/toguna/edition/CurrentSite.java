package org.toguna.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.SignalEar;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Site;
import org.toguna.kit.web.Written;

/// The site as the current edition names it, read once and again after each change.
@Component
class CurrentSite implements Site, SignalEar {
  private final Db db;
  private final Texts texts;
  private final List<MenuPart> parts;
  private volatile @Nullable Known known;

  CurrentSite(Db db, Texts texts, ObjectProvider<MenuPart> parts) {
    this.db = db;
    this.texts = texts;
    this.parts = parts.orderedStream().toList();
  }

  private record Known(Optional<Edition> edition, Publisher publisher) {}

  private Known known() {
    var read = known;
    if (read == null) {
      read = db.read(sql -> new Known(Editions.current(sql), Publisher.of(sql)));
      known = read;
    }
    return read;
  }

  @Override
  public String name(Lang lang) {
    return known()
        .edition()
        .map(edition -> edition.wording().name().in(lang))
        .orElseGet(() -> texts.say(lang, "edition.site"));
  }

  @Override
  public String tagline(Lang lang) {
    return known().edition().map(edition -> tagline(edition, lang)).orElse("");
  }

  private String tagline(Edition edition, Lang lang) {
    var written = new Written(lang, edition.period().zone());
    return texts.say(
            lang, "edition.ordinal." + (edition.number() == 1 ? "first" : "nth"), edition.number())
        + " · "
        + written.span(edition.period().from(), edition.period().to())
        + " · "
        + edition.venue().city();
  }

  @Override
  public String publisher(Lang lang) {
    return known().publisher().name().in(lang);
  }

  @Override
  public Standing standing() {
    return known().publisher().standing();
  }

  @Override
  public List<NavLink> navigation(Lang lang) {
    if (known().edition().isEmpty()) {
      return List.of();
    }
    var links = new ArrayList<NavLink>();
    parts.forEach(part -> part.link(lang).ifPresent(links::add));
    links.add(new NavLink("/programme", texts.say(lang, "edition.nav.programme"), "cal"));
    for (Part part : Part.values()) {
      links.add(
          new NavLink(
              "/" + part.slug(), texts.say(lang, "edition.nav." + part.slug()), part.icon()));
    }
    links.add(
        new NavLink("/informations-pratiques", texts.say(lang, "edition.nav.practical"), "place"));
    return links;
  }

  @Override
  public String channel() {
    return "pages";
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
