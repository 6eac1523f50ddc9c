package org.toguna.kit.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Texts;

/// What all scenes share.
@Component
class Stage {
  private final Texts texts;
  private final Assets assets;
  private final ObjectProvider<Site> site;
  private final ObjectProvider<DeskEntry.Source> desk;
  private final String publicAddress;

  Stage(
      Texts texts,
      Assets assets,
      ObjectProvider<Site> site,
      ObjectProvider<DeskEntry.Source> desk,
      @Value("${toguna.address:}") String publicAddress) {
    this.texts = texts;
    this.assets = assets;
    this.site = site;
    this.desk = desk;
    this.publicAddress = publicAddress;
  }

  Texts texts() {
    return texts;
  }

  Assets assets() {
    return assets;
  }

  Site site() {
    return site.getObject();
  }

  /// Hours are shown as on the clock in the hall.
  ZoneId zone() {
    return ZoneId.of("Africa/Bamako");
  }

  String origin(HttpServletRequest request) {
    if (!publicAddress.isBlank()) {
      return publicAddress.replaceAll("/+$", "");
    }
    int port = request.getServerPort();
    boolean usual = port == ("https".equals(request.getScheme()) ? 443 : 80);
    return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
  }

  String queryWithoutLang(HttpServletRequest request) {
    var kept = new StringBuilder();
    Addresses.asked(request).forEach(pair -> kept.append(pair).append('&'));
    return kept.toString();
  }

  List<DeskEntry.Group> desk(HttpServletRequest request) {
    return desk.stream()
        .flatMap(source -> source.deskEntries().stream())
        .filter(entry -> request.isUserInRole(entry.role()))
        .sorted(Comparator.comparingInt(DeskEntry::order))
        .collect(groupingBy(DeskEntry::group, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(group -> new DeskEntry.Group(group.getKey(), group.getValue()))
        .toList();
  }

  String heading(String group, Lang lang) {
    return desk.stream()
        .flatMap(source -> source.heading(group, lang).stream())
        .findFirst()
        .orElseGet(() -> texts.say(lang, "web.desk.group." + group));
  }
}
