package org.toguna.command;

import org.springframework.context.ApplicationContext;
import org.toguna.signin.FirstAccess;
import org.toguna.signin.SamplePeople;

/// What a start prints.
final class Announce {
  private Announce() {}

  /// The one-time link to the first administrator, while there is none.
  static void firstAccess(ApplicationContext context, int port) {
    context
        .getBean(FirstAccess.class)
        .open()
        .ifPresent(path -> {
          System.out.println();
          System.out.println(
              "  Nobody administers this site yet. Open this link within 24 hours; it");
          System.out.println("  works once and makes whoever opens it the first administrator:");
          System.out.println("  http://localhost:" + port + path);
        });
  }

  /// Who can sign in to a demonstration, and how.
  static void samplePeople(ApplicationContext context, int port) {
    System.out.println();
    System.out.println("  Se connecter          : http://localhost:" + port + "/connexion");
    System.out.println("  Un bouton par personne d'exemple, sans code ni mot de passe :");
    for (var sample : context.getBean(SamplePeople.class).make()) {
      System.out.printf("    %-22s %s%n", sample.name(), sample.inFrench());
    }
    System.out.println("  Ou votre propre numéro : le code s'affiche sur la page.");
  }
}
