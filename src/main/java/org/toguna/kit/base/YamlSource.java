package org.toguna.kit.base;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;

/// A YAML text as a tree of nodes. What is broken, huge or made to blow up is refused where it
/// stands, before any tree is built of it.
final class YamlSource {
  /// An edition's file is some dozens of kilobytes.
  static final long MOST_BYTES = 4L << 20;

  private static final int DEEPEST = 20;
  private static final int MOST_ALIASES = 10;

  private YamlSource() {}

  static Node tree(String file, String text) {
    if (text.length() > MOST_BYTES) {
      throw new BadInput(file + ": larger than 4 MB; an edition's file is far smaller");
    }
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(MOST_ALIASES);
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit((int) MOST_BYTES);
    try {
      int depth = 0;
      int aliases = 0;
      for (Event event : new Yaml(options).parse(new StringReader(text))) {
        depth += step(event);
        aliases += event instanceof AliasEvent ? 1 : 0;
        refuse(depth > DEEPEST, file, event.getStartMark(), "nested too deeply; flatten it");
        refuse(
            aliases > MOST_ALIASES,
            file,
            event.getStartMark(),
            "more than " + MOST_ALIASES + " references (*name); write the values out");
      }
      var root = new Yaml(options).compose(new StringReader(text));
      if (root == null) {
        throw new BadInput(file + ": empty");
      }
      return root;
    } catch (MarkedYAMLException broken) {
      throw new BadInput(
          where(file, broken.getProblemMark()) + ": not YAML (" + broken.getProblem() + ")",
          broken);
    } catch (YAMLException broken) {
      throw new BadInput(file + ": not YAML (" + broken.getMessage() + ")", broken);
    }
  }

  private static int step(Event event) {
    if (event instanceof CollectionStartEvent) {
      return 1;
    }
    return event instanceof CollectionEndEvent ? -1 : 0;
  }

  private static void refuse(boolean bad, String file, Mark mark, String sentence) {
    if (bad) {
      throw new BadInput(where(file, mark) + ": " + sentence);
    }
  }

  private static String where(String file, @org.jspecify.annotations.Nullable Mark mark) {
    return mark == null ? file : file + ", line " + (mark.getLine() + 1);
  }
}
