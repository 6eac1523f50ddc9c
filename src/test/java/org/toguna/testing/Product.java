package org.toguna.testing;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.toguna.Toguna;

/// The whole product on a data folder and a free port, as a process of its own starts it that is to
/// be killed.
public final class Product {
  private Product() {}

  public static ConfigurableApplicationContext on(String folder) {
    return new SpringApplicationBuilder(Toguna.class)
        .run(
            "--toguna.data=" + folder,
            "--server.port=0",
            "--spring.main.banner-mode=off",
            "--logging.level.root=error");
  }
}
