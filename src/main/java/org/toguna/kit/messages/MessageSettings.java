package org.toguna.kit.messages;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How letters leave this installation: `toguna.messages.…`, or `TOGUNA_MESSAGES_…` in the
/// environment.
///
/// @param sms `desk`, `smpp` or `http`
/// @param email `desk` or `smtp`
/// @param keepDays how long letters are kept
/// @param mostParts a longer SMS is cut: each part is paid for
/// @param stopNumber where the network's subscribers can answer STOP; empty where there is none and
///   a link is written instead
@ConfigurationProperties("toguna.messages")
record MessageSettings(
    @DefaultValue("desk") String sms,
    @DefaultValue("desk") String email,
    @DefaultValue("30") int keepDays,
    @DefaultValue("6") int mostParts,
    @DefaultValue("") String stopNumber,
    @DefaultValue Smtp smtp,
    @DefaultValue Smpp smpp,
    @DefaultValue Http http) {

  /// A mail server. `security` is `starttls`, `tls` or `none`; a user is optional.
  record Smtp(
      @DefaultValue("") String host,
      @DefaultValue("587") int port,
      @DefaultValue("starttls") String security,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      @DefaultValue("") String from) {}

  /// An SMS centre. `sender` is what the phone shows: a name of at most eleven letters or a number.
  record Smpp(
      @DefaultValue("") String host,
      @DefaultValue("2775") int port,
      @DefaultValue("") String systemId,
      @DefaultValue("") String password,
      @DefaultValue("") String systemType,
      @DefaultValue("") String sender,
      @DefaultValue("false") boolean tls) {}

  /// A gateway. `headers` by name; `body` is a JSON text or a form, with places such as `{to}`.
  /// `receipt` points at the gateway's name for the message in its JSON answer (RFC 6901).
  record Http(
      @DefaultValue("") String url,
      @DefaultValue("POST") String method,
      @DefaultValue("application/json") String contentType,
      @DefaultValue("") String body,
      @DefaultValue("") String sender,
      @DefaultValue("") String receipt,
      @DefaultValue Map<String, String> headers) {}
}
