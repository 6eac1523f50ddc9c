package org.toguna.kit.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jooq.DataType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Words;
import org.toguna.testing.TestDb;

/// Whatever is kept comes back the same and in the same order, on SQLite, on PostgreSQL and in
/// Java.
class SameOnBothTest {
  private static final DataType<Instant> INSTANT =
      SQLDataType.BIGINT.asConvertedDataType(new InstantMicros());
  private static final DataType<BigDecimal> DECIMAL =
      SQLDataType.BIGINT.asConvertedDataType(new DecimalMicros());
  private static final DataType<LocalDate> DATE =
      SQLDataType.VARCHAR(10).asConvertedDataType(new DateText());
  private static final DataType<Words> WORDS =
      SQLDataType.CLOB.asConvertedDataType(new WordsJson());
  private static final Comparator<String> BYTES =
      (one, other) -> Arrays.compareUnsigned(utf8(one), utf8(other));

  private static final List<Db> BOTH = new CopyOnWriteArrayList<>();

  /// The tables are there when the product opens the database, as after a migration.
  @BeforeContainer
  static void open() {
    var folder = TestDb.folder();
    var url = TestDb.newPostgres();
    for (int opened = 1; opened <= 2; opened++) {
      BOTH.add(Databases.sqlite(folder, News.none()));
      BOTH.add(Databases.postgres(url, News.none()));
      if (opened == 1) {
        BOTH.forEach(db -> db.run(SameOnBothTest::makeTables));
        close();
      }
    }
  }

  private static void makeTables(Unit unit) {
    for (String type : List.of("uuid", "bigint", "varchar(10)", "varchar(400)", "text")) {
      unit.sql().execute("create table %s (n integer, v %s)".formatted(table(type), type));
    }
  }

  @AfterContainer
  static void close() {
    BOTH.forEach(Db::close);
    BOTH.clear();
  }

  private static String table(String type) {
    return "test_" + type.replaceAll("[()]", "_");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Keeps the values, asks for them in the database's order and compares with Java's.
  private static <T> void kept(
      String type, DataType<T> as, Set<T> values, Comparator<? super T> order) {
    var number = DSL.field("n", SQLDataType.INTEGER);
    var value = DSL.field("v", as);
    var table = DSL.table(table(type));
    for (Db db : BOTH) {
      db.run(unit -> {
        unit.sql().deleteFrom(table).execute();
        for (T one : values) {
          unit.sql().insertInto(table).set(number, 1).set(value, one).execute();
        }
      });
      var sorted = db.read(sql -> sql.select(value).from(table).orderBy(value).fetch(value));
      assertThat(sorted)
          .as(db.engine().name())
          .containsExactlyElementsOf(values.stream().sorted(order).toList());
    }
  }

  @Property(tries = 60)
  void instants(@ForAll("instants") Set<Instant> values) {
    kept("bigint", INSTANT, values, Comparator.naturalOrder());
  }

  @Provide
  Arbitrary<Set<Instant>> instants() {
    // Java cannot count the microseconds of the last few instants a long holds.
    return Arbitraries.longs()
        .between(-(1L << 62), 1L << 62)
        .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS))
        .set()
        .ofMaxSize(20);
  }

  @Property(tries = 60)
  void ids(@ForAll("ids") Set<UUID> values) {
    // As texts: UUID.compareTo takes its two halves for signed numbers.
    kept("uuid", SQLDataType.UUID, values, Comparator.comparing(UUID::toString));
  }

  @Provide
  Arbitrary<Set<UUID>> ids() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
        .as(UUID::new)
        .set()
        .ofMaxSize(20);
  }

  @Property(tries = 60)
  void decimals(@ForAll("decimals") Set<BigDecimal> values) {
    kept("bigint", DECIMAL, values, Comparator.naturalOrder());
  }

  @Provide
  Arbitrary<Set<BigDecimal>> decimals() {
    return Arbitraries.longs().map(n -> BigDecimal.valueOf(n, 6)).set().ofMaxSize(20);
  }

  @Property(tries = 60)
  void dates(@ForAll("dates") Set<LocalDate> values) {
    kept("varchar(10)", DATE, values, Comparator.naturalOrder());
  }

  @Provide
  Arbitrary<Set<LocalDate>> dates() {
    return Arbitraries.longs()
        .between(LocalDate.of(0, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay)
        .set()
        .ofMaxSize(20);
  }

  @Property(tries = 60)
  void names(@ForAll("names") Set<String> values) {
    kept("varchar(400)", SQLDataType.VARCHAR(400), values, BYTES);
  }

  @Provide
  Arbitrary<Set<String>> names() {
    var letters =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of("a", "A", "é", "É", "-", " ", "ɛ", "ŋ", "Ŋ")),
            Tuple.of(1, letter(1)));
    return letters.list().ofMaxSize(12).map(all -> String.join("", all)).set().ofMaxSize(20);
  }

  /// Any character there is, from `first` on, but no half of a pair.
  private static Arbitrary<String> letter(int first) {
    return Arbitraries.integers()
        .between(first, Character.MAX_CODE_POINT)
        .filter(code -> code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE)
        .map(Character::toString);
  }

  @Property(tries = 60)
  void words(@ForAll("words") Set<Words> values) {
    var json = new WordsJson();
    kept("text", WORDS, values, Comparator.comparing(json::to, BYTES));
  }

  @Provide
  Arbitrary<Set<Words>> words() {
    var text = letter(0).list().ofMaxSize(12).map(all -> String.join("", all));
    return Arbitraries.maps(Arbitraries.of(Lang.class), text)
        .map(byLang -> new Words(new TreeMap<>(byLang)))
        .set()
        .ofMaxSize(12);
  }

  @Example
  void whatWouldNotComeBackTheSameIsRefused() {
    assertThatThrownBy(() -> new DecimalMicros().to(new BigDecimal("0.0000001")))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new DecimalMicros().to(new BigDecimal("9223372036855")))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new DateText().to(LocalDate.of(10_000, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DateText().to(LocalDate.of(-1, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new InstantMicros().to(Instant.MAX))
        .isInstanceOf(ArithmeticException.class);
  }
}
