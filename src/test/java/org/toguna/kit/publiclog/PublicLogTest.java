package org.toguna.kit.publiclog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.toguna.tables.Tables.PUBLICLOG_CHECKPOINT;
import static org.toguna.tables.Tables.PUBLICLOG_HEAD;
import static org.toguna.tables.Tables.PUBLICLOG_KEY;
import static org.toguna.tables.Tables.PUBLICLOG_LEAF;
import static org.toguna.tables.Tables.PUBLICLOG_NODE;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.db.Databases;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.News;
import org.toguna.testing.TestDb;

/// The jury's secretary Kadidia enters what happened; the database keeps the promises.
class PublicLogTest {
  private final Logs logs = Logs.anywhere();

  private static List<Long> numbers(Db db) {
    return db.read(sql ->
        sql.select(PUBLICLOG_LEAF.LEAF_INDEX)
            .from(PUBLICLOG_LEAF)
            .orderBy(PUBLICLOG_LEAF.LEAF_INDEX)
            .fetch(PUBLICLOG_LEAF.LEAF_INDEX));
  }

  @ParameterizedTest
  @EnumSource
  void entriesHaveConsecutiveNumbersAndARefusedUnitLeavesNoGap(Db.Engine engine) {
    try (var test = TestDb.on(engine)) {
      logs.enter(test.db(), 3);
      assertThatThrownBy(() ->
              test.db()
                  .run(unit -> {
                    logs.log().append(unit, Kind.BALLOT, Logs.digest("ballot"));
                    throw new IllegalStateException("the ballot was refused");
                  }))
          .hasMessage("the ballot was refused");
      var receipt =
          test.db().write(unit -> logs.log().append(unit, Kind.DRAW, Logs.digest("draw")));
      assertThat(receipt.index()).isEqualTo(3);
      assertThat(numbers(test.db())).containsExactly(0L, 1L, 2L, 3L);
      assertThat(logs.verify(test.db(), Optional.empty()).wrong()).isEmpty();
    }
  }

  @Test
  void twoNodesThatEnterAtOnceLeaveNoGap() throws Exception {
    var url = TestDb.newPostgres();
    try (var one = Databases.postgres(url, News.none());
        var other = Databases.postgres(url, News.none())) {
      try (var hands = Executors.newFixedThreadPool(4)) {
        var ends =
            hands.invokeAll(
                LongStream.range(0, 60)
                    .<java.util.concurrent.Callable<Receipt>>mapToObj(i ->
                        () ->
                            (i % 2 == 0 ? one : other)
                                .write(unit ->
                                    logs.log()
                                        .append(unit, Kind.BALLOT, Logs.digest("ballot " + i))))
                    .toList());
        for (var end : ends) {
          assertThat(end.get().index()).isBetween(0L, 59L);
        }
      }
      assertThat(numbers(one)).isEqualTo(LongStream.range(0, 60).boxed().toList());
      assertThat(logs.verify(other, Optional.empty()).wrong()).isEmpty();
    }
  }

  private interface Change {
    Query in(DSLContext sql);
  }

  /// Whatever statement comes, from us or from somebody with the database's password.
  private static final List<Change> REFUSED =
      List.of(
          sql -> sql.update(PUBLICLOG_LEAF).set(PUBLICLOG_LEAF.ENTRY, new byte[] {1}),
          sql -> sql.deleteFrom(PUBLICLOG_LEAF).where(PUBLICLOG_LEAF.LEAF_INDEX.eq(299L)),
          sql -> sql.update(PUBLICLOG_NODE).set(PUBLICLOG_NODE.NODE_HASH, new byte[] {1}),
          sql -> sql.deleteFrom(PUBLICLOG_NODE),
          sql -> sql.update(PUBLICLOG_CHECKPOINT).set(PUBLICLOG_CHECKPOINT.NOTE, "another"),
          sql -> sql.deleteFrom(PUBLICLOG_CHECKPOINT),
          sql -> sql.deleteFrom(PUBLICLOG_KEY),
          sql -> sql.update(PUBLICLOG_KEY).set(PUBLICLOG_KEY.ORIGIN, "another"),
          sql -> sql.update(PUBLICLOG_HEAD).set(PUBLICLOG_HEAD.SIZE, 299L),
          sql -> sql.deleteFrom(PUBLICLOG_HEAD));

  @ParameterizedTest
  @EnumSource
  void nothingIsChangedOrDeleted(Db.Engine engine) {
    try (var test = TestDb.on(engine)) {
      logs.enter(test.db(), 300);
      logs.checkpoint(test.db());
      for (Change change : REFUSED) {
        assertThatThrownBy(() -> test.db().run(unit -> change.in(unit.sql()).execute()))
            .isInstanceOf(DataAccessException.class)
            .hasMessageContaining("only ever appended to");
      }
      assertThat(logs.verify(test.db(), Optional.empty()).wrong()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void noNumberIsLeftOut(Db.Engine engine) {
    try (var test = TestDb.on(engine)) {
      logs.enter(test.db(), 2);
      for (Long previous : new Long[] {null, 1L, 2L}) {
        assertThatThrownBy(() ->
                test.db()
                    .run(unit ->
                        unit.sql()
                            .insertInto(PUBLICLOG_LEAF)
                            .set(PUBLICLOG_LEAF.LEAF_INDEX, 3L)
                            .set(PUBLICLOG_LEAF.PREVIOUS_INDEX, previous)
                            .set(PUBLICLOG_LEAF.ENTRY, new byte[0])
                            .set(PUBLICLOG_LEAF.LEAF_HASH, new byte[32])
                            .execute()))
            .isInstanceOf(DataAccessException.class);
      }
      assertThat(numbers(test.db())).containsExactly(0L, 1L);
    }
  }

  private Optional<String> proof(Db db, long index) {
    return db.read(sql -> logs.log().proof(sql, index));
  }

  @ParameterizedTest
  @EnumSource
  void aProofIsCheckedWithNothingButTheCheckpointsKey(Db.Engine engine) {
    try (var test = TestDb.on(engine)) {
      var commitment = Commitment.to("14.5".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      var receipt =
          test.db().write(unit -> logs.log().append(unit, Kind.SCORE, commitment.digest()));
      logs.enter(test.db(), 400);
      assertThat(proof(test.db(), receipt.index())).isEmpty();
      logs.checkpoint(test.db());
      var proof = proof(test.db(), receipt.index()).orElseThrow();
      var verifier = test.db().read(logs.key()::verifier).orElseThrow();
      assertThat(verifier.name()).isEqualTo("semaine.example.org/journal");
      assertThat(KeptProof.read(proof).holdsUnder(verifier, receipt.leafHash())).isTrue();
      assertThat(KeptProof.read(proof).holdsUnder(verifier, new byte[32])).isFalse();
      assertThat(proof(test.db(), 401)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void signedTwiceIsSignedOnce(Db.Engine engine) {
    try (var test = TestDb.on(engine)) {
      var empty = logs.checkpoint(test.db());
      assertThat(empty).startsWith("semaine.example.org/journal\n0\n47DEQpj8HBSa+/TImW+5JCeu");
      assertThat(logs.checkpoint(test.db())).isEqualTo(empty);
      logs.enter(test.db(), 1);
      assertThat(logs.checkpoint(test.db())).startsWith("semaine.example.org/journal\n1\n");
    }
  }
}
