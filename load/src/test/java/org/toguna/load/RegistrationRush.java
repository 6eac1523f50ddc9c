package org.toguna.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;

/// Everybody registers at once, from the list of categories to the badge, against a server that
/// `./toguna demo` started (its pages show the codes it would send). Whoever is led to the waiting
/// room waits there as the page asks.
///
///     mvn gatling:test -Dbase=http://localhost:8080 -Dpeople=300 -Dseconds=10
///
/// `-Dfirst=300` brings other people, for a server that has served the first ones already. All come
/// from one address: beyond a thousand in ten minutes the server is started with more for
/// `toguna.signin.from-one-place`.
public class RegistrationRush extends Simulation {
  private static final String BASE = System.getProperty("base", "http://localhost:8080");
  private static final int PEOPLE = Integer.getInteger("people", 300);
  private static final int FIRST = Integer.getInteger("first", 0);
  private static final int SECONDS = Integer.getInteger("seconds", 10);
  private static final String CATEGORY =
      "/inscription/" + System.getProperty("category", "participant");
  private static final String FORM = "application/x-www-form-urlencoded";

  private static final Iterator<Map<String, Object>> PHONES =
      IntStream.range(FIRST, FIRST + PEOPLE)
          .mapToObj(number -> Map.<String, Object>of("phone", "2236%07d".formatted(number)))
          .iterator();

  private static ChainBuilder page(String what, String path) {
    return exec(
        http(what)
            .get(path)
            .check(status().is(200))
            .check(css("main h1").saveAs("title"))
            .check(regex("name=\"_csrf\" value=\"([^\"]+)\"").optional().saveAs("csrf"))
            .check(regex("name=\"_once\" value=\"([^\"]+)\"").optional().saveAs("once"))
            .check(regex("<b class=\"num\">(\\d{6})</b>").optional().saveAs("code")));
  }

  private static ChainBuilder sent(String what, String path, String fields) {
    return exec(
        http(what)
            .post(path)
            .header("Content-Type", FORM)
            .body(StringBody("_csrf=#{csrf}&_once=#{once}&" + fields))
            .check(status().is(200))
            .check(css("main h1").saveAs("title"))
            .check(regex("name=\"_csrf\" value=\"([^\"]+)\"").optional().saveAs("csrf"))
            .check(regex("<b class=\"num\">(\\d{6})</b>").optional().saveAs("code")));
  }

  private final ScenarioBuilder registering =
      scenario("Registering")
          .feed(PHONES)
          .exec(page("list of categories", "/inscription"))
          .exec(page("who are you", CATEGORY))
          .exec(
              asLongAs(session -> "Salle d’attente".equals(session.getString("title")))
                  .on(exec(page("waiting room", CATEGORY)).pause(Duration.ofSeconds(10))))
          .exitHereIfFailed()
          .exec(
              sent(
                  "a code is asked for",
                  "/connexion",
                  "vers=" + CATEGORY + "&contact=%2B#{phone}"))
          .exitHereIfFailed()
          .exec(sent("the code is typed", "/connexion/code", "code=#{code}"))
          .exec(sent("the name is typed", "/connexion/nom", "name=Personne"))
          .exitHereIfFailed()
          .exec(sent("registered", CATEGORY, "name=Personne"))
          .exec(
              http("the badge").get("/mon-espace/inscription").check(css("main h1").exists()));

  {
    setUp(registering.injectOpen(rampUsers(PEOPLE).during(SECONDS)))
        .protocols(http.baseUrl(BASE).acceptLanguageHeader("fr").disableCaching())
        .assertions(global().failedRequests().count().is(0L));
  }
}
