package org.toguna.edition;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// What search engines, security researchers and catalogues of public software look for at
/// addresses of their own.
@Controller
class MachinePages {
  private static final String TEXT = "text/plain; charset=utf-8";

  private static final String PUBLIC_CODE =
      """
      publiccodeYmlVersion: "0.4"
      name: Toguna
      url: ORIGIN
      softwareVersion: 0.1.0
      platforms: [web]
      categories: [event-management]
      developmentStatus: beta
      softwareType: standalone/web
      description:
        fr:
          shortDescription: La plateforme d’une semaine nationale du numérique
          longDescription: >
            Toguna porte une semaine nationale du numérique du premier appel au dernier certificat :
            programme, panels, master classes, concours, exposition et recommandations. Il se lit sur
            un téléphone simple et un réseau cher, sans script et sans aucun service extérieur, et
            tourne sur un centre de données comme sur un ordinateur portable dans la salle.
          features: [programme, sessions, communiqués, recommandations, hors ligne]
        en:
          shortDescription: The platform of a national digital week
          longDescription: >
            Toguna carries a national digital week from its first call to its last certificate:
            programme, panels, master classes, contest, exhibition and recommendations. It reads well
            on a simple phone and a costly network, without scripts and without any outside service,
            and runs in a data centre as well as on a laptop in the hall.
          features: [programme, sessions, announcements, recommendations, offline]
      legal:
        license: Apache-2.0
      maintenance:
        type: community
        contacts:
          - name: Toguna
      localisation:
        localisationReady: true
        availableLanguages: [fr, en]
      """;

  private final Db db;
  private final Clock clock;
  private final ObjectProvider<SiteMapPart> parts;
  private final String source;

  MachinePages(
      Db db,
      Clock clock,
      ObjectProvider<SiteMapPart> parts,
      @Value("${toguna.source:}") String source) {
    this.db = db;
    this.clock = clock;
    this.parts = parts;
    this.source = source;
  }

  @GetMapping("/robots.txt")
  Answer robots(Scene scene) {
    return Answer.sent(
        TEXT,
        """
        User-agent: *
        Disallow: /organisation
        Disallow: /mon-espace
        Disallow: /connexion
        Disallow: /jury
        Disallow: /controle
        Disallow: /api/

        Sitemap: %s/sitemap.xml
        """
            .formatted(scene.origin()));
  }

  /// Every public page with its other languages (sitemaps.org, hreflang).
  @GetMapping("/sitemap.xml")
  Answer siteMap(Scene scene) {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
        .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    db.read(this::paths).forEach(path -> entry(xml, scene.origin() + path));
    return Answer.sent("application/xml", xml.append("</urlset>\n").toString());
  }

  private List<String> paths(DSLContext sql) {
    var paths = new ArrayList<>(List.of("/editions", "/editeur", "/donnees-personnelles"));
    paths.add("/accessibilite");
    for (Edition edition : Editions.all(sql)) {
      if (edition.ordinal().published()) {
        paths.add(edition.href(""));
        PartPageText.of(sql, edition.id())
            .keySet()
            .forEach(part -> paths.add(edition.href("/" + part.slug())));
        paths.add(edition.href("/communiques"));
        Announcement.visible(sql, edition.id(), clock.instant())
            .forEach(one -> paths.add(edition.href("/communiques/" + one.slug())));
        parts.orderedStream().forEach(part -> paths.addAll(part.paths(sql, edition)));
      }
    }
    return paths;
  }

  private static void entry(StringBuilder xml, String address) {
    xml.append("<url><loc>").append(escaped(address)).append("</loc>");
    for (Lang lang : List.of(Lang.FR, Lang.EN)) {
      xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
          .append(lang.code())
          .append("\" href=\"")
          .append(escaped(address + "?lang=" + lang.code()))
          .append("\"/>");
    }
    xml.append("</url>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /// What this software is, for catalogues of public software (publiccode.yml 0.4).
  @GetMapping("/publiccode.yml")
  Answer publicCode(Scene scene) {
    return Answer.sent(
        "application/yaml; charset=utf-8", PUBLIC_CODE.replace("ORIGIN", source(scene)));
  }

  private String source(Scene scene) {
    return source.isBlank() ? scene.origin() : source;
  }

  /// RFC 9116: how to tell the publisher of a weakness. It expires, so that an abandoned site does
  /// not promise answers for ever.
  @GetMapping("/.well-known/security.txt")
  Answer security(Scene scene) {
    var contact = db.read(Publisher::of).contact().reachedAt().strip();
    if (contact.isEmpty() || contact.contains("\n")) {
      return Answer.notThere();
    }
    var expires = clock.instant().plus(Duration.ofDays(180)).truncatedTo(ChronoUnit.DAYS);
    return Answer.sent(
        TEXT,
        "Contact: %s\nExpires: %s\nPreferred-Languages: fr, en\nCanonical: %s/.well-known/security.txt\n"
            .formatted(contactAddress(contact), expires, scene.origin()));
  }

  private static String contactAddress(String contact) {
    if (contact.matches("[a-z][a-z0-9+.-]*:\\S+")) {
      return contact;
    }
    return contact.contains("@") ? "mailto:" + contact : "tel:" + contact.replaceAll("[^+\\d]", "");
  }
}
