package org.toguna.waitingroom;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.toguna.kit.base.Codes;

/// Before the pages that are served to so many at once: who has no place goes to the waiting page
/// and comes back from there. Sending the last form gives the place to the next.
@Component
class RoomDoor implements HandlerInterceptor {
  private final Room room;

  /// Of this node alone: whom a proxy sends to another one for once finds its place again here.
  private final String cookie = "attente-" + Codes.next(6);

  RoomDoor(Room room) {
    this.room = room;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    return switch (room.come(ticket(request))) {
      case Standing.Inside(String ticket) -> {
        give(request, response, ticket);
        yield true;
      }
      case Standing.Waiting(String ticket, long _, var _) -> {
        give(request, response, ticket);
        yield away(request, response);
      }
      case Standing.TurnedAway _ -> away(request, response);
    };
  }

  private static boolean away(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Location",
        RoomPage.PATH
            + "?vers="
            + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8));
    return false;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failed) {
    var ticket = ticket(request);
    if (ticket != null
        && request.getMethod().equals("POST")
        && response.getStatus() == HttpServletResponse.SC_SEE_OTHER) {
      room.leave(ticket);
    }
  }

  @Nullable String ticket(HttpServletRequest request) {
    return request.getCookies() == null
        ? null
        : Stream.of(request.getCookies())
            .filter(one -> one.getName().equals(cookie))
            .map(Cookie::getValue)
            .findFirst()
            .orElse(null);
  }

  void give(HttpServletRequest request, HttpServletResponse response, String ticket) {
    if (ticket.equals(ticket(request))) {
      return;
    }
    var given = new Cookie(cookie, ticket);
    given.setPath("/inscription");
    given.setHttpOnly(true);
    given.setSecure(request.isSecure());
    given.setAttribute("SameSite", "Lax");
    response.addCookie(given);
  }
}
