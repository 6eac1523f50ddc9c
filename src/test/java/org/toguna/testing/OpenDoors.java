package org.toguna.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestFilter;

/// Everybody may do everything, and forms need no token. Handed to a site by name: the product's
/// own scan must not find it.
class OpenDoors {
  @Bean
  @Order(0)
  SecurityFilterChain open(HttpSecurity http) {
    return http.securityMatcher(request -> true)
        .csrf(csrf -> csrf.disable())
        .authorizeHttpRequests(any -> any.anyRequest().permitAll())
        .headers(headers -> headers.disable())
        .addFilterBefore(new Everybody(), SecurityContextHolderAwareRequestFilter.class)
        .build();
  }
}
