package org.toguna.command;

import static org.toguna.tables.Tables.FORM_ONCE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.toguna.Toguna;
import org.toguna.kit.db.Db;

/// The product in a process of its own, with one page that takes its time and writes.
public final class SlowToguna {
  private SlowToguna() {}

  public static void main(String[] arguments) {
    var settings = Map.<String, Object>of("toguna.data", arguments[0], "server.port", "0");
    var running =
        new SpringApplicationBuilder(Toguna.class)
            .initializers(context -> {
              context
                  .getEnvironment()
                  .getPropertySources()
                  .addFirst(new MapPropertySource("slow", settings));
              if (context instanceof GenericApplicationContext registry) {
                registry.registerBean(
                    "slow",
                    FilterRegistrationBean.class,
                    () -> slow(() -> registry.getBean(Db.class)));
              }
            })
            .run();
    System.out.println("READY " + running.getEnvironment().getProperty("local.server.port"));
  }

  private static FilterRegistrationBean<Slow> slow(Supplier<Db> db) {
    var filter = new FilterRegistrationBean<>(new Slow(db));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    filter.addUrlPatterns("/lent");
    return filter;
  }

  private static final class Slow extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private final transient Supplier<Db> db;

    Slow(Supplier<Db> db) {
      this.db = db;
    }

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException {
      System.out.println("ASKED");
      rest();
      db.get()
          .run(unit ->
              unit.sql()
                  .insertInto(FORM_ONCE)
                  .set(FORM_ONCE.CODE, "written-while-stopping")
                  .set(FORM_ONCE.TAKEN_AT, Instant.EPOCH)
                  .set(FORM_ONCE.LED_TO, "/")
                  .execute());
      rest();
      response.getWriter().write("fini");
    }

    private static void rest() {
      try {
        Thread.sleep(1_500);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
