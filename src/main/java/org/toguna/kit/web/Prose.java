package org.toguna.kit.web;

import java.util.ArrayList;
import java.util.List;

/// Plain text as people type it, shown with its paragraphs: an empty line parts them, a line that
/// begins with `- ` or `– ` is an item, one that begins with `## ` a heading. Nothing of it is
/// HTML.
public final class Prose {
  private Prose() {}

  public enum Kind {
    PARAGRAPH,
    LIST,
    HEADING
  }

  public record Block(Kind kind, List<String> lines) {}

  public static List<Block> blocks(String text) {
    var blocks = new ArrayList<Block>();
    for (String line : text.split("\n")) {
      add(blocks, line.strip());
    }
    blocks.removeIf(block -> block.lines().isEmpty());
    return blocks;
  }

  /// Its first paragraph, for a list.
  public static String opening(String text) {
    return blocks(text).stream()
        .filter(block -> block.kind() == Kind.PARAGRAPH)
        .findFirst()
        .map(block -> String.join(" ", block.lines()))
        .orElse("");
  }

  private static void add(List<Block> blocks, String line) {
    if (line.isEmpty()) {
      blocks.add(new Block(Kind.PARAGRAPH, new ArrayList<>()));
    } else if (line.startsWith("## ")) {
      blocks.add(new Block(Kind.HEADING, new ArrayList<>(List.of(line.substring(3)))));
    } else if (line.startsWith("- ") || line.startsWith("– ")) {
      open(blocks, Kind.LIST).add(line.substring(2));
    } else {
      open(blocks, Kind.PARAGRAPH).add(line);
    }
  }

  private static List<String> open(List<Block> blocks, Kind kind) {
    if (blocks.isEmpty() || blocks.getLast().kind() != kind) {
      blocks.add(new Block(kind, new ArrayList<>()));
    }
    return blocks.getLast().lines();
  }
}
