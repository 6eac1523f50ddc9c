package org.toguna.signin;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.toguna.people.Role;

/// Who may open which page. Public pages are open; one's own space asks who it is; the desk asks
/// for a role and a second factor. A page's role stands here and nowhere else, and a test compares
/// this list with every page there is.
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class Doors {
  private static final String[] FOR_ADMINISTRATORS = {
    "/organisation/personnes/**",
    "/organisation/messages/**",
    "/organisation/reglages/**",
    "/organisation/editeur/**"
  };
  private static final String[] FOR_EDITORS = {
    "/organisation",
    "/organisation/editions/*/accueil",
    "/organisation/editions/*/communiques/**",
    "/organisation/editions/*/partenaires/**",
    "/organisation/televersements/**"
  };

  private static final String[] FOR_WHOEVER_IS_SIGNED_IN = {
    "/mon-espace/**",
    "/connexion/seconde/**",
    "/concours/*/dossier/**",
    "/editions/*/concours/*/dossier/**",
    "/concours/*/vote/**",
    "/jury/**",
    "/accompagnement/**"
  };

  /// About half a year; the server ends a session long before if it is not seen.
  private static final int COOKIE_SECONDS = 180 * 86_400;

  @Bean
  @Order(100)
  SecurityFilterChain asked(
      HttpSecurity http, SignInContexts contexts, CsrfTokenRepository tokens, TurnedAway turned) {
    return http.securityContext(context -> context.securityContextRepository(contexts))
        // A gate's device shows a token of its own in a header, which no other site's form can.
        .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers("/controle/api/**"))
        .exceptionHandling(
            refusal -> refusal.authenticationEntryPoint(turned).accessDeniedHandler(turned))
        .sessionManagement(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        // The front door sets them, on pages from the cache too.
        .headers(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(page ->
            page.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(FOR_WHOEVER_IS_SIGNED_IN)
                .authenticated()
                .requestMatchers(FOR_ADMINISTRATORS)
                .access(desk(Role.ADMINISTRATOR))
                .requestMatchers(FOR_EDITORS)
                .access(desk(Role.EDITOR))
                .requestMatchers("/organisation/**")
                .access(desk(Role.ORGANISER))
                .requestMatchers("/sante/**")
                .permitAll()
                .requestMatchers("/metriques/**")
                .access(figures())
                .anyRequest()
                .permitAll())
        .build();
  }

  private static AuthorizationManager<RequestAuthorizationContext> desk(Role role) {
    return (who, page) -> {
      var authentication = who.get();
      return new AuthorizationDecision(
          authentication.getAuthorities().contains(SignInToken.authority(role))
              && Factor.second(authentication));
    };
  }

  /// For a collector on this machine, or an administrator. A proxy on this machine speaks for
  /// others: what it forwards does not come from here.
  private static AuthorizationManager<RequestAuthorizationContext> figures() {
    return (who, page) -> {
      var local = TurnedAway.isFromHere(page.getRequest());
      return local
          ? new AuthorizationDecision(true)
          : desk(Role.ADMINISTRATOR).authorize(who, page);
    };
  }

  /// Nobody signs in with a password here: without this Spring Boot would make up a user with one.
  @Bean
  AuthenticationManager noPasswords() {
    return attempt -> {
      throw new BadCredentialsException("There are no passwords here");
    };
  }

  /// In a cookie, so that a form on a page for everybody needs no session.
  @Bean
  CsrfTokenRepository csrfTokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("jeton");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return tokens;
  }

  @Bean
  CookieSerializer sessionCookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("toguna");
    cookie.setUseBase64Encoding(false);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setCookieMaxAge(COOKIE_SECONDS);
    return cookie;
  }
}
