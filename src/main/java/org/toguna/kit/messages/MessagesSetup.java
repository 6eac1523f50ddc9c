package org.toguna.kit.messages;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.toguna.kit.db.Db;

/// One sender for each way to a person, and the page that stops letters open to whoever has its
/// link.
@Configuration(proxyBeanMethods = false)
class MessagesSetup {
  @Bean
  Sender.Tools sendersTools(
      Db db, Clock clock, Writing writing, SentFigures figures, Carriers carriers) {
    return new Sender.Tools(db, clock, writing, figures, carriers);
  }

  @Bean
  Sender phoneSender(Sender.Tools tools) {
    return new Sender(Channel.PHONE, tools);
  }

  @Bean
  Sender emailSender(Sender.Tools tools) {
    return new Sender(Channel.EMAIL, tools);
  }

  /// Mail programs post the link themselves (RFC 8058), without a cookie and so without a token:
  /// the code in the link is what allows it.
  @Bean
  @Order(-50)
  @ConditionalOnWebApplication
  SecurityFilterChain stopLinks(HttpSecurity http) {
    return http.securityMatcher(StopPages.PATH + "*")
        .csrf(csrf -> csrf.disable())
        .headers(headers -> headers.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(any -> any.anyRequest().permitAll())
        .build();
  }
}
