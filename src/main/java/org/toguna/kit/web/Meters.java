package org.toguna.kit.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Pulse;

/// Our own figures beside those of the frameworks.
@Component
class Meters implements MeterBinder {
  private final Db db;
  private final PageCache pages;

  Meters(Db db, PageCache pages) {
    this.db = db;
    this.pages = pages;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    counter(registry, "toguna.pages.hits", "pages answered from memory", PageCache::hits);
    counter(registry, "toguna.pages.misses", "pages that had to be made", PageCache::misses);
    Gauge.builder("toguna.pages.kept", pages, PageCache::size).register(registry);
    Gauge.builder("toguna.pages.memory", pages, PageCache::bytes)
        .baseUnit("bytes")
        .register(registry);
    db.pulse().ifPresent(pulse -> writer(registry, pulse));
  }

  private void counter(
      MeterRegistry registry,
      String name,
      String what,
      java.util.function.ToDoubleFunction<PageCache> count) {
    FunctionCounter.builder(name, pages, count).description(what).register(registry);
  }

  /// Units divided by commits say how many share one.
  private static void writer(MeterRegistry registry, Pulse pulse) {
    Gauge.builder("toguna.writer.waiting", pulse, Pulse::waiting)
        .description("units of work that wait for the writer")
        .register(registry);
    FunctionCounter.builder("toguna.writer.units", pulse, Pulse::units).register(registry);
    FunctionCounter.builder("toguna.writer.commits", pulse, Pulse::commits).register(registry);
  }
}
