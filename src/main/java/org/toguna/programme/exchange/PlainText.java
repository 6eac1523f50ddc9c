package org.toguna.programme.exchange;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The text of a piece of HTML, its paragraphs, lines and list items kept apart.
final class PlainText {
  /// Longer pieces lose their tags without being understood: nested markup of this size is not
  /// written by people, and a tree of it takes minutes.
  private static final int LONGEST_TREE = 200_000;

  private static final int DEEPEST_TREE = 2_000;

  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:a|abbr|b|big|blockquote|body|br|center|code|del|div|em|embed|font|form|h[1-6]"
              + "|head|hr|html|i|iframe|img|input|ins|li|link|math|meta|object|ol|p|pre|q|s|script"
              + "|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|template|th|thead|tr|tt"
              + "|u|ul|video|audio)(?:[\\s/][^<>]*)?>|<!--");
  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:amp|lt|gt|quot|apos|nbsp|[aeiouAEIOUnNcC](?:acute|grave|circ|uml|tilde|cedil)|[rl][sad]quo|[nm]dash|hellip|euro|copy|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});");
  private static final Pattern ANY_TAG = Pattern.compile("<[^<>]*>");
  private static final Pattern BLOCK = Pattern.compile("(?i)<(?:p|div|li|h[1-6]|tr)[\\s>]");

  private PlainText() {}

  static boolean looksLikeHtml(String text) {
    return (text.indexOf('<') >= 0 && TAG.matcher(text).find())
        || (text.indexOf('&') >= 0 && ENTITY.matcher(text).find());
  }

  static String of(String html) {
    var tags = html.chars().filter(c -> c == '<').count();
    if (html.length() > LONGEST_TREE || tags > DEEPEST_TREE) {
      return ANY_TAG.matcher(html).replaceAll(" ");
    }
    var body = Jsoup.parseBodyFragment(html).body();
    body.select("script, style, template, iframe, object, svg, head").remove();
    var text = new Text(BLOCK.matcher(html).find());
    body.traverse(text);
    return Lines.many(text.out.toString().replace('\u00a0', ' '));
  }

  private static final class Text implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private final boolean flowing;

    /// Where paragraphs are marked up, the line ends of the source mean nothing.
    Text(boolean flowing) {
      this.flowing = flowing;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
      } else if (node instanceof Element element) {
        breakAround(element);
        if (element.normalName().equals("li")) {
          out.append("- ");
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && !element.normalName().equals("br")) {
        breakAround(element);
        address(element);
      }
    }

    private void append(String text) {
      var words = flowing ? text.replace('\n', ' ').replace('\r', ' ') : text;
      var atStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
      out.append(atStart ? words.stripLeading() : words);
    }

    private void breakAround(Element element) {
      switch (element.normalName()) {
        case "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "table" ->
            breaks(2);
        case "br" -> out.append('\n');
        default -> breaks(element.isBlock() ? 1 : 0);
      }
    }

    /// At least so many line ends after what is there.
    private void breaks(int wanted) {
      int there = 0;
      while (there < out.length() && out.charAt(out.length() - 1 - there) == '\n') {
        there++;
      }
      out.append("\n".repeat(Math.max(0, wanted - there)));
    }

    private void address(Element element) {
      var address = element.normalName().equals("a") ? element.attr("href") : "";
      if (address.startsWith("http") && !element.text().contains(address)) {
        out.append(" (").append(address).append(')');
      }
    }
  }
}
