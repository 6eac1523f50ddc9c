package org.toguna.kit.jobs;

import static org.toguna.tables.Tables.JOB;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Invariant;

/// No job waits for a hand that does not exist.
@Component
class JobPromises implements Invariant {
  private final List<String> kinds;

  JobPromises(List<Work> works) {
    this.kinds = works.stream().map(Work::kind).toList();
  }

  @Override
  public String promise() {
    return "Every job that waits is of a kind this version can do";
  }

  @Override
  public List<String> brokenBy(DSLContext sql) {
    return sql.selectFrom(JOB)
        .where(JOB.KIND.notIn(kinds))
        .and(JOB.STATE.ne("DEAD"))
        .fetch(row -> row.getKind() + " " + row.getId());
  }
}
