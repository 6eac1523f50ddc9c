package org.toguna.kit.messages;

import java.time.Clock;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.BadInput;

/// Which carrier the installation is set to, for each way to a person.
@Component
@EnableConfigurationProperties(MessageSettings.class)
class Carriers implements DisposableBean {
  private final Carrier sms;
  private final Carrier email;

  Carriers(MessageSettings settings, Clock clock, Correspondence correspondence) {
    sms = sms(settings, correspondence);
    email = email(settings, clock);
  }

  private static Carrier sms(MessageSettings settings, Correspondence correspondence) {
    return switch (settings.sms()) {
      case DeskCarrier.NAME -> new DeskCarrier();
      case "http" -> {
        needed("http.url", settings.http().url());
        yield new HttpCarrier(settings);
      }
      case "smpp" -> {
        needed("smpp.host", settings.smpp().host());
        needed("smpp.sender", settings.smpp().sender());
        yield new SmppCarrier(settings, new SmppReplies(correspondence));
      }
      default -> throw new BadInput("toguna.messages.sms: one of desk, smpp, http");
    };
  }

  private static Carrier email(MessageSettings settings, Clock clock) {
    return switch (settings.email()) {
      case DeskCarrier.NAME -> new DeskCarrier();
      case "smtp" -> {
        needed("smtp.host", settings.smtp().host());
        yield new SmtpCarrier(settings.smtp(), clock);
      }
      default -> throw new BadInput("toguna.messages.email: one of desk, smtp");
    };
  }

  private static void needed(String name, String value) {
    if (value.isBlank()) {
      throw new BadInput("toguna.messages." + name + ": missing; the chosen carrier needs it");
    }
  }

  Carrier of(Channel channel) {
    return switch (channel) {
      case PHONE -> sms;
      case EMAIL -> email;
    };
  }

  /// Nothing leaves this installation.
  boolean onlyDesk() {
    return sms instanceof DeskCarrier && email instanceof DeskCarrier;
  }

  @Override
  public void destroy() {
    if (sms instanceof SmppCarrier centre) {
      centre.close();
    }
  }
}
