package org.toguna.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.toguna.testing.MovableClock;

/// Two nodes behind a proxy that deals newcomers out in turn and keeps each on its node by a
/// cookie.
class TwoRoomsTest {
  private static final int PEOPLE = 400;
  private static final int PLACES = 5;

  private final MovableClock clock = new MovableClock();
  private final List<Room> nodes = List.of(new Room(PLACES, clock), new Room(PLACES, clock));
  private final List<Queue<String>> inside = List.of(new ArrayDeque<>(), new ArrayDeque<>());

  /// Somebody in line: `number` is the order of coming, over both nodes.
  private record One(int number, int node, String ticket) {}

  private List<One> comeInTurn() {
    var line = new ArrayList<One>();
    for (int number = 0; number < PEOPLE; number++) {
      int node = number % nodes.size();
      switch (nodes.get(node).come(null)) {
        case Standing.Inside(String ticket) -> inside.get(node).add(ticket);
        case Standing.Waiting waiting -> line.add(new One(number, node, waiting.ticket()));
        case Standing.TurnedAway _ -> throw new AssertionError("There is room in the line");
      }
    }
    return line;
  }

  /// Lets the first of a node go and everybody look again; who went in.
  private List<One> oneLeaves(int node, List<One> line) {
    nodes.get(node).leave(inside.get(node).remove());
    var in = new ArrayList<One>();
    for (One one : line) {
      if (nodes.get(one.node()).come(one.ticket()) instanceof Standing.Inside) {
        inside.get(one.node()).add(one.ticket());
        in.add(one);
      }
    }
    line.removeAll(in);
    return in;
  }

  @Test
  void nodesThatServeAlikeCallInTheOrderOfComingOverBoth() {
    var line = comeInTurn();
    assertThat(line).hasSize(PEOPLE - nodes.size() * PLACES);
    var called = new ArrayList<Integer>();
    for (int turn = 0; !line.isEmpty(); turn++) {
      oneLeaves(turn % nodes.size(), line).forEach(one -> called.add(one.number()));
    }
    assertThat(called).isSorted().hasSize(PEOPLE - nodes.size() * PLACES);
  }

  @Test
  void aNodeThatServesHalfAsFastHoldsItsOwnUpAndNobodyPassesOnOneNode() {
    var line = comeInTurn();
    var called = new ArrayList<One>();
    for (int turn = 0; called.size() < PEOPLE / 2; turn++) {
      called.addAll(oneLeaves(turn % 3 == 0 ? 1 : 0, line));
    }
    for (int node = 0; node < nodes.size(); node++) {
      int here = node;
      assertThat(called.stream().filter(one -> one.node() == here).map(One::number)).isSorted();
    }
    long fast = called.stream().filter(one -> one.node() == 0).count();
    assertThat(fast * 3).as("two in three").isBetween(PEOPLE - 3L, PEOPLE + 3L);
  }

  @Test
  void whomTheProxySendsElsewhereForOnceFindsTheOwnPlaceAgain() {
    var doors = nodes.stream().map(RoomDoor::new).toList();
    comeInTurn();
    var cookies = new HashMap<String, Cookie>();
    var hawa = ticket(doors.getFirst(), cookies);
    var before = nodes.getFirst().count();
    assertThat(ticket(doors.getLast(), cookies)).as("the end of the other line").isNotEqualTo(hawa);
    for (int reload = 0; reload < 20; reload++) {
      assertThat(ticket(doors.getFirst(), cookies)).isEqualTo(hawa);
    }
    assertThat(nodes.getFirst().count()).isEqualTo(before);
  }

  /// Asks for a page behind the door; what the browser holds for it then.
  private static @Nullable String ticket(RoomDoor door, Map<String, Cookie> cookies) {
    var request = new MockHttpServletRequest("GET", "/inscription/participant");
    request.setCookies(cookies.values().toArray(Cookie[]::new));
    var response = new MockHttpServletResponse();
    assertThat(door.preHandle(request, response, door)).as("full").isFalse();
    for (Cookie given : response.getCookies()) {
      cookies.put(given.getName(), given);
    }
    request.setCookies(cookies.values().toArray(Cookie[]::new));
    return door.ticket(request);
  }
}
