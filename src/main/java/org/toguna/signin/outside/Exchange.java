package org.toguna.signin.outside;

import static java.util.Objects.requireNonNull;

import org.springframework.context.annotation.Lazy;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// The code against an account: the library compares the state, fetches the tokens and checks
/// signature, issuer, audience, dates and nonce. Only what waits, and for how long, is set here.
@Lazy // made of a dozen parts that nobody needs before somebody comes this way
@Component
class Exchange {
  private final OidcAuthorizationCodeAuthenticationProvider library;

  Exchange() {
    var tokens = new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(Outside.requests())
            .configureMessageConverters(converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    library = new OidcAuthorizationCodeAuthenticationProvider(tokens, accounts());
    library.setJwtDecoderFactory(Exchange::decoder);
  }

  /// Providers may keep the e-mail out of the token and tell it only when asked (Core §5.4).
  private static OidcUserService accounts() {
    var asking = new DefaultOAuth2UserService();
    var template = new RestTemplate(Outside.requests());
    template.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    asking.setRestOperations(template);
    var accounts = new OidcUserService();
    accounts.setOauth2UserService(asking);
    return accounts;
  }

  /// Public keys only: neither an unsigned token nor one signed with a secret is ever read.
  private static JwtDecoder decoder(ClientRegistration registration) {
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(
                requireNonNull(registration.getProviderDetails().getJwkSetUri()))
            .restOperations(new RestTemplate(Outside.requests()))
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .jwsAlgorithm(SignatureAlgorithm.PS256)
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .build();
    decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
    return decoder;
  }

  /// @throws org.springframework.security.core.AuthenticationException if anything is not as it
  ///   must be
  OidcUser account(ClientRegistration registration, OAuth2AuthorizationExchange exchange) {
    var found = library.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange));
    if (found != null && found.getPrincipal() instanceof OidcUser account) {
      return account;
    }
    throw new IllegalStateException("The library answers with an account or not at all");
  }
}
