package org.toguna.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.toguna.testing.MovableClock;

/// Two places, and more people.
class RoomTest {
  private final MovableClock clock = new MovableClock();
  private final Room room = new Room(2, clock);

  private String inside() {
    return room.come(null) instanceof Standing.Inside(String ticket) ? ticket : "";
  }

  private String waiting() {
    return room.come(null) instanceof Standing.Waiting waiting ? waiting.ticket() : "";
  }

  private long ahead(String ticket) {
    return room.come(ticket) instanceof Standing.Waiting waiting ? waiting.ahead() : -1;
  }

  private boolean in(String ticket) {
    return room.come(ticket) instanceof Standing.Inside;
  }

  @Test
  void whoComesWhileThereIsRoomDoesNotWait() {
    assertThat(inside()).isNotEmpty();
    assertThat(inside()).isNotEmpty();
    assertThat(waiting()).isNotEmpty();
  }

  @Test
  void aReloadKeepsThePlaceAndMovesNobody() {
    inside();
    inside();
    var awa = waiting();
    var hawa = waiting();
    for (int i = 0; i < 20; i++) {
      assertThat(ahead(hawa)).isEqualTo(1);
    }
    assertThat(ahead(awa)).isZero();
    assertThat(room.count()).isEqualTo(new Room.Count(2, 2));
  }

  @Test
  void whoLeavesLetsTheFirstInLineIn() {
    var first = inside();
    inside();
    var awa = waiting();
    var hawa = waiting();
    room.leave(first);
    assertThat(in(hawa)).as("the place is Awa's").isFalse();
    assertThat(waiting()).as("nobody passes the line").isNotEmpty();
    assertThat(in(awa)).isTrue();
    assertThat(in(hawa)).isFalse();
  }

  @Test
  void whoIsAwayWhenCalledKeepsNobodyOutAndGoesInLater() {
    var first = inside();
    inside();
    var awa = waiting();
    var hawa = waiting();
    room.leave(first);
    assertThat(in(hawa)).isFalse(); // Awa is called, but her power is cut
    clock.forward(Room.SHOWS_ITSELF.plusSeconds(1));
    assertThat(in(hawa)).isTrue();
    assertThat(in(awa)).isTrue();
  }

  @Test
  void whoWalksAwayInsideMakesRoomAfterAWhile() {
    inside();
    inside();
    var awa = waiting();
    clock.forward(Room.IDLE.plusSeconds(1));
    assertThat(in(awa)).isTrue();
  }

  @Test
  void whoFillsInALongFormFindsTheDoorOpenAndWhoIsDoneDoesNot() {
    var moussa = inside();
    inside();
    var awa = waiting();
    clock.forward(Room.IDLE.plusSeconds(1));
    assertThat(in(awa)).as("his place is hers").isTrue();
    assertThat(waiting()).as("and the other one’s is the next one’s").isEmpty();
    var hawa = waiting();
    assertThat(in(moussa)).as("what he wrote is taken").isTrue();
    room.leave(moussa);
    assertThat(in(moussa)).isFalse();
    assertThat(in(hawa)).isFalse();
  }

  @Test
  void everybodyIsServedInOrder() {
    var now = new ArrayList<String>();
    now.add(inside());
    now.add(inside());
    var line = new ArrayList<String>();
    for (int i = 0; i < 100; i++) {
      line.add(waiting());
    }
    for (String next : line) {
      room.leave(now.removeFirst());
      assertThat(in(next)).isTrue();
      now.add(next);
    }
    assertThat(room.count()).isEqualTo(new Room.Count(2, 0));
  }

  @Test
  void aMadeUpTicketIsNoTicket() {
    inside();
    inside();
    waiting();
    assertThat(ahead("made-up")).isEqualTo(1);
  }
}
