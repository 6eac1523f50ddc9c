package org.toguna.followup;

import static org.toguna.tables.Tables.FOLLOWUP_MILESTONE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.kit.web.Marked;

/// What a team has reached, or means to reach.
record Goal(UUID id, LocalDate day, String text, State state) {

  enum State implements Marked {
    PLANNED(Mark.AWAITED),
    REACHED(Mark.ON),
    DROPPED(Mark.OFF);

    private final Mark mark;

    State(Mark mark) {
      this.mark = mark;
    }

    @Override
    public Mark mark() {
      return mark;
    }

    String key() {
      return "followup.goal." + name();
    }
  }

  static List<Goal> of(DSLContext sql, UUID team) {
    return sql.selectFrom(FOLLOWUP_MILESTONE)
        .where(FOLLOWUP_MILESTONE.TEAM_ID.eq(team))
        .orderBy(FOLLOWUP_MILESTONE.DAY_ON, FOLLOWUP_MILESTONE.ID)
        .fetch(row ->
            new Goal(row.getId(), row.getDayOn(), row.getText(), State.valueOf(row.getState())));
  }
}
