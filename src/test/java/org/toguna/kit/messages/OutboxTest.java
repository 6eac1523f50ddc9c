package org.toguna.kit.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.toguna.tables.Tables.JOB;
import static org.toguna.tables.Tables.LETTER;

import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.testing.TestSite;

@Disabled("Not green yet: failed, or was not run, after the foundation was merged")
class OutboxTest {
  private static final Letter TO_AWA =
      new Letter(
          new Address.Phone("+22370000001"),
          Lang.FR,
          "web.official.how",
          List.of("https://semaine.example"),
          Letter.Kind.SERVICE);

  @ParameterizedTest
  @EnumSource(Db.Engine.class)
  void whatIsPostedLeavesAfterTheCommit(Db.Engine engine) throws InterruptedException {
    try (var site = TestSite.on(engine)) {
      var outbox = site.bean(Outbox.class);
      site.db().run(unit -> outbox.post(unit, TO_AWA));
      while (site.db().read(sql -> sql.fetchCount(JOB)) > 0) {
        Thread.sleep(20);
      }
      assertThat(site.db().<String>read(sql -> sql.fetchSingle(LETTER).getState()))
          .isEqualTo("SENT");
    }
  }
}
