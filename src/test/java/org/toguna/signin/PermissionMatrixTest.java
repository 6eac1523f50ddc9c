package org.toguna.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.toguna.kit.db.Db;
import org.toguna.people.Role;
import org.toguna.testing.Guest;
import org.toguna.testing.TestSite;

/// Every page there is, tried by every kind of person: rows are `permissions.txt`, one route with
/// its rule each. A route that no row mentions fails, and so does a row without a route.
class PermissionMatrixTest {
  /// What each rule answers to nobody, a visitor, an editor, an organiser, an administrator without
  /// a second factor, an administrator: `+` let through, `c` led to sign in, `2` to the second
  /// factor, `-` nothing there.
  private static final Map<String, String> RULES =
      Map.of(
          "PUBLIC", "++++++",
          "SPACE", "c+++++",
          "EDITOR", "c-++2+",
          "ORGANISER", "c--+2+",
          "ADMINISTRATOR", "c---2+");

  private static final String ONLY_DOORS = "X-Only-Doors";

  /// Stands behind the doors and answers instead of the page.
  static class BehindTheDoors {
    @Bean
    @Order(1_000)
    OncePerRequestFilter behind() {
      return new OncePerRequestFilter() {
        @Override
        protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
          if (request.getHeader(ONLY_DOORS) == null) {
            chain.doFilter(request, response);
          } else {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
          }
        }
      };
    }
  }

  @Test
  void everyoneOpensOnlyTheirOwnDoors() throws IOException {
    try (var site = TestSite.guardedWith(BehindTheDoors.class)) {
      var rows = rows();
      var found = new TreeMap<String, String>();
      var kinds = kinds(site);
      for (String route : routes(site)) {
        var answers = new StringBuilder();
        kinds.forEach(kind -> answers.append(tried(kind, route)));
        found.put(route, rule(answers.toString()));
      }
      assertThat(lines(found)).isEqualTo(lines(rows));
    }
  }

  @Test
  void noFormIsTakenWithoutItsToken() {
    try (var site = TestSite.guarded(Db.Engine.SQLITE)) {
      var administrator = site.as(Role.ADMINISTRATOR);
      for (String route : routes(site)) {
        // The link that stops letters is posted by mail programs, which have no token (RFC 8058);
        // the gates' devices show one of their own in a header.
        if (route.startsWith("POST ")
            && !route.startsWith("POST /messages/arret/")
            && !route.startsWith("POST /controle/api/")) {
          assertThat(administrator.postAsItIs(path(route), Map.of()).statusCode())
              .as(route)
              .isEqualTo(403);
        }
      }
    }
  }

  @Test
  void figuresAreReadOnThisMachineOrByAnAdministrator() {
    try (var site = TestSite.guarded(Db.Engine.SQLITE)) {
      var proxied = site.guest();
      assertThat(
              proxied
                  .send(proxied.to("/metriques").header("X-Forwarded-For", "196.200.1.1"))
                  .statusCode())
          .isEqualTo(404);
    }
  }

  private static List<Guest> kinds(TestSite site) {
    return List.of(
        site.guest(),
        site.as(),
        site.as(Role.EDITOR),
        site.as(Role.ORGANISER),
        site.withoutSecondFactor(Role.ADMINISTRATOR),
        site.as(Role.ADMINISTRATOR));
  }

  private static Set<String> routes(TestSite site) {
    var routes = new TreeSet<String>();
    site.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((mapping, method) -> {
          var methods = mapping.getMethodsCondition().getMethods();
          for (String pattern : mapping.getPatternValues()) {
            if (methods.isEmpty()) {
              routes.add("GET " + pattern);
            }
            methods.forEach(one -> routes.add(one.name() + " " + pattern));
          }
        });
    return routes;
  }

  private static String path(String route) {
    return route
        .substring(route.indexOf(' ') + 1)
        .replace("{number}", "3")
        .replaceAll("\\{id}", "01890000-0000-7000-8000-000000000000")
        .replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "x")
        .replace("**", "x");
  }

  private static char tried(Guest kind, String route) {
    var method = route.substring(0, route.indexOf(' '));
    var answer =
        method.equals("GET") ? get(kind, path(route)) : kind.probe(method, path(route), ONLY_DOORS);
    var led = answer.headers().firstValue("Location").orElse("");
    return switch (answer.statusCode()) {
      case 204 -> '+';
      case 303 -> led.startsWith("/connexion/seconde") ? '2' : 'c';
      case 404 -> '-';
      default -> '?';
    };
  }

  private static HttpResponse<String> get(Guest kind, String path) {
    HttpRequest.Builder request = kind.to(path).header(ONLY_DOORS, "yes");
    return kind.send(request);
  }

  private static String rule(String answers) {
    return RULES.entrySet().stream()
        .filter(rule -> rule.getValue().equals(answers))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(answers);
  }

  private static Map<String, String> rows() throws IOException {
    var rows = new LinkedHashMap<String, String>();
    var text = new ClassPathResource("permissions.txt").getContentAsString(StandardCharsets.UTF_8);
    for (String line :
        text.lines().filter(one -> !one.isBlank() && !one.startsWith("#")).toList()) {
      var cells = line.strip().split(" +", 2);
      rows.put(cells[1], cells[0]);
    }
    return rows;
  }

  private static List<String> lines(Map<String, String> rules) {
    var lines = new ArrayList<String>();
    new TreeMap<>(rules).forEach((route, rule) -> lines.add("%-13s %s".formatted(rule, route)));
    return lines;
  }
}
