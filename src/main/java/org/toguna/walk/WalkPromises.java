package org.toguna.walk;

import static org.toguna.tables.Tables.WALK_GROUP;
import static org.toguna.tables.Tables.WALK_MEMBER;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.draw.PublicDraw;
import org.toguna.kit.db.Invariant;
import org.toguna.pitch.PitchDay.Closed;
import org.toguna.pitch.Team;
import org.toguna.pitch.Turn;

/// What `toguna check` asks of days at the stands.
@Configuration(proxyBeanMethods = false)
class WalkPromises {

  private static List<String> broken(DSLContext sql, Predicate<Walk> promise) {
    return sql
        .selectDistinct(WALK_GROUP.CONTEST_ID)
        .from(WALK_GROUP)
        .fetch(WALK_GROUP.CONTEST_ID)
        .stream()
        .flatMap(contest -> Walk.find(sql, contest).stream())
        .filter(promise.negate())
        .map(walk -> walk.day().contest().toString())
        .toList();
  }

  @Bean
  Invariant noStandIsVisitedTwiceByAGroup() {
    return Invariant.told(
        "No stand is visited twice by a group, and only groups visit",
        sql -> broken(sql, WalkPromises::eachOnce));
  }

  private static boolean eachOnce(Walk walk) {
    var seen = new HashSet<List<Integer>>();
    walk.remarks().stream()
        .filter(Remark::met)
        .forEach(remark -> seen.add(List.of(remark.group(), remark.team())));
    return walk.turns().stream().allMatch(turn -> walk.group(turn.party()).isPresent())
        && walk.turns().stream()
            .filter(Turn::wasHeard)
            .allMatch(turn -> seen.add(List.of(turn.party(), turn.team())));
  }

  @Bean
  Invariant noJurorIsInTwoGroups() {
    return Invariant.of(
        "No juror goes with two groups of a day, and no group has two who lead it",
        sql ->
            sql.select(WALK_MEMBER.CONTEST_ID)
                .from(WALK_MEMBER)
                .groupBy(WALK_MEMBER.CONTEST_ID, WALK_MEMBER.PERSON_ID)
                .having(DSL.count().gt(1))
                .unionAll(
                    DSL.select(WALK_MEMBER.CONTEST_ID)
                        .from(WALK_MEMBER)
                        .where(WALK_MEMBER.LEADS)
                        .groupBy(WALK_MEMBER.CONTEST_ID, WALK_MEMBER.PARTY)
                        .having(DSL.count().gt(1))));
  }

  @Bean
  Invariant groupsGoRoundAsWasClosed() {
    return Invariant.told(
        "Groups begin where the closed rotation says, and no two are due at one stand at once",
        sql -> broken(sql, walk -> asClosed(walk) && apart(walk)));
  }

  private static boolean asClosed(Walk walk) {
    return walk.day()
        .closed()
        .map(Closed::rotation)
        .map(told -> told.equals(Optional.of(PublicDraw.fingerprint(walk.lines()))))
        .orElse(true);
  }

  private static boolean apart(Walk walk) {
    var routes = walk.groups().stream().map(walk::route).toList();
    return IntStream.range(0, walk.day().drawn().size())
        .allMatch(step -> {
          var due = routes.stream().map(route -> route.get(step)).map(Team::number).toList();
          return new HashSet<>(due).size() == due.size();
        });
  }
}
