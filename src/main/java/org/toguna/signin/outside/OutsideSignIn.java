package org.toguna.signin.outside;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.toguna.tables.tables.records.OutsideJourneyRecord;

/// The way to the provider, and back from it. `browser` is a fingerprint of a secret that the
/// browser alone holds.
@Component
public class OutsideSignIn {
  private final Discovery discovery;
  private final Journeys journeys;
  private final ObjectProvider<Exchange> exchange;

  OutsideSignIn(Discovery discovery, Journeys journeys, ObjectProvider<Exchange> exchange) {
    this.discovery = discovery;
    this.journeys = journeys;
    this.exchange = exchange;
  }

  /// Where the browser is to go; nothing while the provider is out of reach.
  public Optional<String> begin(
      HttpServletRequest request, String comingBackTo, String browser, String onward) {
    return discovery
        .registration(comingBackTo)
        .flatMap(registration -> Optional.ofNullable(asked(request, registration)))
        .map(asked -> {
          journeys.begin(asked, browser, onward);
          return asked.getAuthorizationRequestUri();
        });
  }

  private static @Nullable OAuth2AuthorizationRequest asked(
      HttpServletRequest request, ClientRegistration registration) {
    return new DefaultOAuth2AuthorizationRequestResolver(
            new InMemoryClientRegistrationRepository(registration))
        .resolve(request, registration.getRegistrationId());
  }

  /// What the provider says: nothing where it says no, or where what it says does not hold.
  public Optional<Vouched> back(String comingBackTo, String browser, String state, String code) {
    return journeys
        .end(state, browser)
        .filter(journey -> !code.isEmpty())
        .flatMap(journey ->
            discovery
                .registration(comingBackTo)
                .flatMap(registration -> checked(registration, comingBackTo, journey, code)));
  }

  private Optional<Vouched> checked(
      ClientRegistration registration,
      String comingBackTo,
      OutsideJourneyRecord journey,
      String code) {
    try {
      var response =
          OAuth2AuthorizationResponse.success(code)
              .redirectUri(comingBackTo)
              .state(journey.getState())
              .build();
      var both = new OAuth2AuthorizationExchange(begun(registration, journey), response);
      return Optional.of(vouched(exchange.getObject().account(registration, both), journey));
    } catch (AuthenticationException
        | OAuth2AuthorizationException
        | RestClientException
        | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  private static OAuth2AuthorizationRequest begun(
      ClientRegistration registration, OutsideJourneyRecord journey) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .clientId(registration.getClientId())
        .authorizationUri(requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
        .redirectUri(registration.getRedirectUri())
        .scopes(registration.getScopes())
        .state(journey.getState())
        .attributes(
            Map.of(
                OAuth2ParameterNames.REGISTRATION_ID, registration.getRegistrationId(),
                OidcParameterNames.NONCE, journey.getNonce(),
                PkceParameterNames.CODE_VERIFIER, journey.getVerifier()))
        .build();
  }

  private static Vouched vouched(OidcUser account, OutsideJourneyRecord journey) {
    var email =
        Boolean.TRUE.equals(account.getEmailVerified())
            ? Optional.ofNullable(account.getEmail())
            : Optional.<String>empty();
    return new Vouched(
        journey.getState(),
        requireNonNull(account.getIssuer()).toString(),
        requireNonNull(account.getSubject()),
        email,
        journey.getOnward());
  }
}
