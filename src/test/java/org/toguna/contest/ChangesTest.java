package org.toguna.contest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is told of two texts.
class ChangesTest {
  private static final String BEFORE = "# T\n\n## 1. Un\n\na\n\nb\n\n## 2. Deux\n\n- x\n- y\n";

  @Test
  void aLineThatChangedStandsUnderItsArticle() {
    var changes = Changes.between(new Book(BEFORE), new Book(BEFORE.replace("- y", "- z")));

    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().article()).isEqualTo("2. Deux");
    assertThat(changes.getFirst().lines())
        .containsExactly(
            new Changes.Line(Changes.Kind.GONE, "y"), new Changes.Line(Changes.Kind.CAME, "z"));
  }

  @Test
  void whatMovedPastOthersLeavesThemAsTheyWere() {
    var changes =
        Changes.between(new Book(BEFORE), new Book(BEFORE.replace("a\n\nb", "neuf\n\na\n\nb")));

    assertThat(changes).extracting(Changes.Of::article).containsExactly("1. Un");
    assertThat(changes.getFirst().lines())
        .containsExactly(new Changes.Line(Changes.Kind.CAME, "neuf"));
  }

  @Test
  void theSameTextChangedNothing() {
    assertThat(Changes.between(new Book(BEFORE), new Book(BEFORE))).isEmpty();
  }

  @Test
  void rowsAndItemsStandTogether() {
    var blocks = new Book("| a | b\n| c | d\n\n- e\n- f\n\ng\n").blocks();

    assertThat(blocks)
        .extracting(Book.Block::kind)
        .containsExactly(Book.Kind.ROW, Book.Kind.ITEM, Book.Kind.PARAGRAPH);
    assertThat(blocks.getFirst().lines().get(1)).containsExactly("c", "d");
  }
}
