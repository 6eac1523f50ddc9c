package org.toguna.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Whoever asks is nobody in particular and has every role, but for those who say that they are
/// visitors: they pass the open doors too and have no role.
public final class Everybody extends OncePerRequestFilter {
  public static final String VISITOR = "X-Test-Visitor";

  private static final String[] ROLES = {"ROLE_EDITOR", "ROLE_ORGANISER", "ROLE_ADMINISTRATOR"};

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getHeader(VISITOR) != null) {
      chain.doFilter(request, response);
      return;
    }
    var roles = AuthorityUtils.createAuthorityList(ROLES);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated("anonymousUser", "", roles));
    chain.doFilter(request, response);
  }
}
