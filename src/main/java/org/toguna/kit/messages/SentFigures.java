package org.toguna.kit.messages;

import static org.toguna.tables.Tables.LETTER;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;

/// How letters get on, for the operator's alarms.
@Component
class SentFigures {
  private final MeterRegistry meters;

  SentFigures(Db db, MeterRegistry meters) {
    this.meters = meters;
    for (State state : new State[] {State.WAITING, State.DEAD}) {
      Gauge.builder("toguna.letters", () -> count(db, state))
          .tag("state", state.name())
          .description("letters kept in this state")
          .register(meters);
    }
  }

  private static int count(Db db, State state) {
    return db.read(sql -> sql.fetchCount(LETTER, LETTER.STATE.eq(state.name())));
  }

  /// Counts one try.
  void count(Channel channel, String carrier, Handed handed) {
    var result =
        switch (handed) {
          case Handed.Taken _ -> "sent";
          case Handed.Later _ -> "later";
          case Handed.Refused _ -> "refused";
        };
    Counter.builder("toguna.letters.tries")
        .tag("channel", channel.name())
        .tag("carrier", carrier)
        .tag("result", result)
        .description("tries at handing a letter to its carrier")
        .register(meters)
        .increment();
  }
}
