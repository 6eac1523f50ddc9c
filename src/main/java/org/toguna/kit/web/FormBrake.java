package org.toguna.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// How many forms one person, or one place where nobody is signed in, may send in a minute,
/// whatever a page allows besides. Far more than a hand can do, and room for a hall behind one
/// address. Pieces of uploads are no forms and have a limit of their own.
@Component
class FormBrake implements HandlerInterceptor {
  private static final int BY_ONE_PERSON = 600;
  private static final int FROM_ONE_PLACE = 3_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final RateLimits limits;

  FormBrake(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getMethod().equals("POST") && !allows(request)) {
      throw new TooOften();
    }
    return true;
  }

  private boolean allows(HttpServletRequest request) {
    var holder = Holder.of(request);
    return holder.isPerson()
        ? limits.allows("forms " + holder.key(), BY_ONE_PERSON, MINUTE)
        : limits.allows("forms " + request.getRemoteAddr(), FROM_ONE_PLACE, MINUTE);
  }
}
