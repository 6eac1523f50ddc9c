package org.toguna.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.edition.Editions;
import org.toguna.kit.web.Scene;
import org.toguna.people.Mine;
import org.toguna.people.PersonId;

/// The way from one's own space to what is asked of one's team.
@Component
@Order(19)
class FollowTile implements Mine {
  private final Clock clock;

  FollowTile(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Optional<Tile> tile(DSLContext sql, PersonId person, Scene scene) {
    var teams = Followed.of(sql, person);
    if (teams.isEmpty()) {
      return Optional.empty();
    }
    boolean asked = teams.stream().anyMatch(team -> asked(sql, team));
    return Optional.of(
        new Tile(
            "star",
            FollowPages.PATH,
            scene.say("followup.mine"),
            scene.say(asked ? "followup.mine.asked" : "followup.mine.short")));
  }

  private boolean asked(DSLContext sql, Followed team) {
    var zone = Editions.get(sql, team.edition()).period().zone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var replies = Reply.of(sql, team.id());
    return Checkin.of(sql, team.edition()).stream()
        .filter(one -> one.isOpen(today))
        .anyMatch(one -> Reply.last(replies, one.id()).isEmpty());
  }
}
