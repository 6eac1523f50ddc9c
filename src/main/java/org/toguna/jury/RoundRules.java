package org.toguna.jury;

import static org.toguna.tables.Tables.JURY_RULE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.toguna.contest.Round;
import org.toguna.kit.db.Unit;

/// The rules of groups of a contest's rounds. A proposal that was computed before one changed is
/// not accepted after it.
final class RoundRules {
  private RoundRules() {}

  /// By round, in an order that does not change.
  static Map<Round, List<GroupRule>> of(DSLContext sql, UUID contest) {
    return new TreeMap<>(
        sql.selectFrom(JURY_RULE)
            .where(JURY_RULE.CONTEST_ID.eq(contest))
            .orderBy(JURY_RULE.ROUND, JURY_RULE.OF_GROUP, JURY_RULE.NAME)
            .fetchGroups(
                row -> Round.valueOf(row.getRound()),
                row ->
                    new GroupRule(
                        GroupRule.Group.valueOf(row.getOfGroup()),
                        row.getName(),
                        row.getAtLeast(),
                        Optional.ofNullable(row.getAtMost()).orElse(0))));
  }

  private static Condition is(UUID contest, Round round, GroupRule.Group group, String name) {
    return JURY_RULE
        .CONTEST_ID
        .eq(contest)
        .and(JURY_RULE.ROUND.eq(round.name()))
        .and(JURY_RULE.OF_GROUP.eq(group.name()))
        .and(JURY_RULE.NAME.eq(name));
  }

  /// In place of what the round asked of the same group.
  static void set(Unit unit, UUID contest, Round round, GroupRule rule) {
    Conflicts.touch(unit, contest);
    unit.sql().deleteFrom(JURY_RULE).where(is(contest, round, rule.group(), rule.name())).execute();
    var row = unit.sql().newRecord(JURY_RULE);
    row.setContestId(contest);
    row.setRound(round.name());
    row.setOfGroup(rule.group().name());
    row.setName(rule.name());
    row.setAtLeast(rule.least());
    row.setAtMost(rule.most() == 0 ? null : rule.most());
    row.insert();
  }

  /// False where it is not there.
  static boolean remove(Unit unit, UUID contest, Round round, GroupRule rule) {
    Conflicts.touch(unit, contest);
    return unit.sql()
            .deleteFrom(JURY_RULE)
            .where(is(contest, round, rule.group(), rule.name()))
            .execute()
        == 1;
  }
}
