package org.toguna.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One visitor in the browser. What went wrong behind the page is noted: errors of scripts, what
/// the page's own policy refused, whatever was asked of another host.
public final class Visit implements AutoCloseable {
  private static final Object RULES =
      Map.of(
          "runOnly", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
          "resultTypes", List.of("violations"));

  private final BrowserContext context;
  private final Page page;
  private final String origin;
  private final List<String> faults = new ArrayList<>();

  Visit(BrowserContext context, String origin) {
    this.context = context;
    this.origin = origin;
    this.page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        faults.add(page.url() + ": " + message.text());
      }
    });
    page.onPageError(error -> faults.add(page.url() + ": " + error));
    page.onRequest(request -> {
      if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
        faults.add(page.url() + " asks " + request.url());
      }
    });
  }

  /// Opens an address of the site.
  public Visit open(String path) {
    page.navigate(origin + path);
    return this;
  }

  public Page page() {
    return page;
  }

  public BrowserContext context() {
    return context;
  }

  /// What went wrong so far.
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /// How much wider than the screen the page is, in CSS pixels.
  public int tooWide() {
    var over =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) over).intValue();
  }

  /// What axe-core finds against WCAG 2.2 A and AA, one line each; the look must let a page be
  /// examined.
  public List<String> barriers() {
    if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
      page.evaluate(axe());
    }
    var found =
        page.evaluate(
            """
            async rules => (await axe.run(document, rules)).violations.flatMap(v =>
              v.nodes.map(n => `${location.pathname} ${v.id}: ${n.html.slice(0, 200)} ${n.failureSummary}`))
            """,
            RULES);
    return found instanceof List<?> lines
        ? lines.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(found));
  }

  private static String axe() {
    try (var script = Visit.class.getResourceAsStream("/axe.min.js")) {
      if (script == null) {
        throw new IllegalStateException("axe-core is not on the class path");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
