package org.toguna.kit.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptStatementsTest {
  private static final String COME = "insert into guest (name) values (?)";

  private KeptStatements kept;

  @BeforeEach
  void open() throws SQLException {
    Connection plain = DriverManager.getConnection("jdbc:sqlite::memory:");
    kept = new KeptStatements(plain);
    write("create table guest (name text not null unique)");
  }

  @AfterEach
  void close() throws SQLException {
    kept.close();
  }

  private void write(String words) throws SQLException {
    try (var statement = kept.prepareStatement(words)) {
      statement.execute();
    }
  }

  private int come(String name) throws SQLException {
    try (var statement = kept.prepareStatement(COME)) {
      statement.setString(1, name);
      return statement.executeUpdate();
    }
  }

  private int guests() throws SQLException {
    try (var statement = kept.prepareStatement("select count(*) from guest");
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void theSameWordsAreKeptOnceHoweverOftenTheyCome() throws SQLException {
    come("Awa");
    int before = kept.size();
    for (String name : new String[] {"Moussa", "Hawa", "Salif"}) {
      come(name);
    }
    assertThat(kept.size()).isEqualTo(before);
    assertThat(guests()).isEqualTo(4);
  }

  @Test
  void aStatementThatFailedSpoilsNothing() throws SQLException {
    come("Awa");
    assertThatThrownBy(() -> come("Awa")).isInstanceOf(SQLException.class);
    assertThat(come("Moussa")).isOne();
    assertThat(guests()).isEqualTo(2);
  }

  @Test
  void whatFilledItLastTimeIsForgotten() throws SQLException {
    come("Awa");
    try (var statement = kept.prepareStatement(COME)) {
      assertThatThrownBy(statement::executeUpdate).isInstanceOf(SQLException.class);
    }
    assertThat(guests()).isOne();
  }

  @Test
  void anAnswerReadHalfwayHoldsNothingOpen() throws SQLException {
    come("Awa");
    come("Moussa");
    try (var statement = kept.prepareStatement("select name from guest")) {
      assertThat(statement.executeQuery().next()).isTrue();
    }
    write("drop table guest");
    write("create table guest (name text not null unique)");
    assertThat(guests()).isZero();
  }

  @Test
  void twoMayUseTheSameWordsAtOnce() throws SQLException {
    come("Awa");
    try (var one = kept.prepareStatement("select name from guest");
        var other = kept.prepareStatement("select name from guest")) {
      assertThat(one.executeQuery().next()).isTrue();
      assertThat(other.executeQuery().next()).isTrue();
    }
    assertThat(guests()).isOne();
  }

  @Test
  void noMoreAreKeptThanThat() throws SQLException {
    for (int i = 0; i < KeptStatements.MOST + 20; i++) {
      write("select " + i);
    }
    assertThat(kept.size()).isEqualTo(KeptStatements.MOST);
  }

  @Test
  void aTableThatChangedMeanwhileIsReadAsItIsNow() throws SQLException {
    come("Awa");
    write("alter table guest add column country text not null default 'Mali'");
    try (var statement = kept.prepareStatement("select * from guest");
        var rows = statement.executeQuery()) {
      assertThat(rows.getMetaData().getColumnCount()).isEqualTo(2);
    }
    write("alter table guest add column body text");
    try (var statement = kept.prepareStatement("select * from guest");
        var rows = statement.executeQuery()) {
      assertThat(rows.getMetaData().getColumnCount()).isEqualTo(3);
    }
  }
}
