package org.toguna;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.ClassUtils;

/// A server whose parts were found at build time (Spring's ahead-of-time processing): a start need
/// not look through the classes for them. Without that, as in the tests, they are looked for.
public final class Prepared {
  private static final String FOUND = Prepared.class.getName() + "__ApplicationContextInitializer";

  private Prepared() {}

  /// What the build starts, to note the parts; nothing is opened.
  public static void main(String[] args) {
    server().run(args);
  }

  public static SpringApplicationBuilder server() {
    if (isPacked() && ClassUtils.isPresent(FOUND, Prepared.class.getClassLoader())) {
      System.setProperty("spring.aot.enabled", "true");
    }
    return new SpringApplicationBuilder(Toguna.class)
        .main(Prepared.class)
        .web(WebApplicationType.SERVLET);
  }

  /// Whether this runs from the jar: in a folder of classes, what an earlier build found may lie
  /// about and be stale.
  private static boolean isPacked() {
    var source = Prepared.class.getProtectionDomain().getCodeSource();
    return source != null && source.getLocation().getPath().endsWith(".jar");
  }
}
