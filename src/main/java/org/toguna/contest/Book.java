package org.toguna.contest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A rule book's words as plain text that anybody can read and hash, and as the blocks a page sets.
/// A line begins with `# ` for the title, `## ` for an article, `### ` for a part of one, `- ` for
/// an item, `| ` for a row of a table whose cells are parted by ` | `; others are paragraphs.
record Book(String text) {

  /// What a block is.
  enum Kind {
    TITLE("# "),
    ARTICLE("## "),
    PART("### "),
    ITEM("- "),
    ROW("| "),
    PARAGRAPH("");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }

    private static Kind of(String line) {
      return Arrays.stream(values())
          .filter(kind -> line.startsWith(kind.sign))
          .findFirst()
          .orElseThrow();
    }
  }

  /// Lines of one kind that stand together; rows have their cells.
  record Block(Kind kind, List<List<String>> lines) {
    /// The text of a block of one line.
    String only() {
      return lines.getFirst().getFirst();
    }
  }

  List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> {
          var kind = Kind.of(line);
          var rest = line.substring(kind.sign().length());
          boolean together = kind == Kind.ITEM || kind == Kind.ROW;
          if (!together || blocks.isEmpty() || blocks.getLast().kind() != kind) {
            blocks.add(new Block(kind, new ArrayList<>()));
          }
          blocks.getLast().lines().add(kind == Kind.ROW ? cells(rest) : List.of(rest));
        });
    return blocks;
  }

  /// A row ends without its last space, the last cell's own if that is empty.
  private static List<String> cells(String row) {
    return Arrays.stream((row + " ").split(" \\| ", -1)).map(String::strip).toList();
  }

  /// Writes one line by line. What people typed stays one line and makes no block of its own.
  static final class Pen {
    private final StringBuilder text = new StringBuilder();
    private Kind last = Kind.TITLE;

    Pen title(String words) {
      return line(Kind.TITLE, words);
    }

    Pen article(String words) {
      return line(Kind.ARTICLE, words);
    }

    Pen part(String words) {
      return line(Kind.PART, words);
    }

    Pen item(String words) {
      return line(Kind.ITEM, words);
    }

    Pen row(String... cells) {
      return line(
          Kind.ROW,
          String.join(
              " | ", Arrays.stream(cells).map(cell -> flat(cell).replace("|", "¦")).toList()));
    }

    /// Each line people typed is a paragraph.
    Pen paragraphs(String words) {
      words.lines().filter(line -> !line.isBlank()).forEach(this::paragraph);
      return this;
    }

    Pen paragraph(String words) {
      return line(Kind.PARAGRAPH, words.strip().replaceFirst("^([#|-])", "\u200b$1"));
    }

    private Pen line(Kind kind, String words) {
      boolean together = kind == last && (kind == Kind.ITEM || kind == Kind.ROW);
      if (!text.isEmpty() && !together) {
        text.append('\n');
      }
      text.append(kind.sign()).append(flat(words)).append('\n');
      last = kind;
      return this;
    }

    private static String flat(String words) {
      return words.replaceAll("\\p{Cs}", "").replaceAll("\\s*\n\\s*", " ").strip();
    }

    Book done() {
      return new Book(text.toString());
    }
  }
}
