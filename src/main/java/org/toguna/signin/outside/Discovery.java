package org.toguna.signin.outside;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Where the provider's doors are, looked up when somebody first wants to go there (OpenID Connect
/// Discovery 1.0 §4) and remembered for an hour. A provider out of reach costs a wait and nothing
/// else; it is looked up again next time.
@Component
class Discovery {
  private static final Duration REMEMBERED = Duration.ofHours(1);
  private static final ParameterizedTypeReference<Map<String, Object>> FACTS =
      new ParameterizedTypeReference<>() {};

  private record Known(ClientRegistration registration, Instant since) {}

  private final Provider provider;
  private final Clock clock;
  private volatile @Nullable Known known;

  Discovery(Provider provider, Clock clock) {
    this.provider = provider;
    this.clock = clock;
  }

  /// Nothing where the provider does not answer, or answers as somebody else.
  Optional<ClientRegistration> registration(String comingBackTo) {
    var now = clock.instant();
    var lately =
        Optional.ofNullable(known)
            .filter(one -> one.since().plus(REMEMBERED).isAfter(now))
            .or(() -> look(now));
    known = lately.orElse(null);
    return lately.map(one ->
        ClientRegistration.withClientRegistration(one.registration())
            .redirectUri(comingBackTo)
            .build());
  }

  private Optional<Known> look(Instant now) {
    try {
      var address = provider.issuer().replaceAll("/+$", "") + "/.well-known/openid-configuration";
      var facts =
          RestClient.builder()
              .requestFactory(Outside.requests())
              .build()
              .get()
              .uri(URI.create(address))
              .retrieve()
              .body(FACTS);
      return facts == null || !provider.issuer().equals(facts.get("issuer"))
          ? Optional.empty()
          : Optional.of(new Known(read(facts), now));
    } catch (RestClientException | IllegalArgumentException | IllegalStateException noProvider) {
      return Optional.empty();
    }
  }

  private ClientRegistration read(Map<String, Object> facts) {
    var builder =
        ClientRegistrations.fromOidcConfiguration(facts)
            .registrationId("outside")
            .clientId(provider.client())
            .clientSecret(provider.secret())
            .redirectUri("{baseUrl}")
            .scope("openid", "email");
    if (provider.secret().isEmpty()) {
      builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
    }
    return builder.build();
  }
}
