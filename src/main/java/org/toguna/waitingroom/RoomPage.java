package org.toguna.waitingroom;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// The waiting page: plain HTML that asks again by itself, and leads on when the number is called.
@Controller
class RoomPage {
  static final String PATH = "/inscription/attente";

  private static final String BEGIN = "/inscription";
  private static final int AGAIN_SECONDS = 10;

  private final Room room;
  private final RoomDoor door;

  RoomPage(Room room, RoomDoor door) {
    this.room = room;
    this.door = door;
  }

  /// What the page shows; no number where even the queue is full.
  record View(Optional<Long> ahead, Optional<Duration> about, String onward) {}

  @GetMapping(PATH)
  Answer wait(Scene scene, Form form, HttpServletRequest request, HttpServletResponse response) {
    var onward = onward(form.value("vers"));
    return switch (room.come(door.ticket(request))) {
      case Standing.Inside(String ticket) -> {
        door.give(request, response, ticket);
        yield Answer.seeOther(onward);
      }
      case Standing.Waiting(String ticket, long ahead, var about) -> {
        door.give(request, response, ticket);
        yield page(scene, response, new View(Optional.of(ahead), about, onward));
      }
      case Standing.TurnedAway _ ->
          page(scene, response, new View(Optional.empty(), Optional.empty(), onward));
    };
  }

  private static Answer page(Scene scene, HttpServletResponse response, View view) {
    response.setHeader("Refresh", Integer.toString(AGAIN_SECONDS));
    return Answer.page((out, no) -> JteroomGenerated.render(out, no, scene, view));
  }

  /// Nowhere but to a page that the room is before.
  private static String onward(String wanted) {
    return wanted.matches("/inscription/[a-z0-9-]{1,60}") && !wanted.equals(PATH) ? wanted : BEGIN;
  }
}
