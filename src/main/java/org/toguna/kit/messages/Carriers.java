package org.toguna.kit.messages;

import org.springframework.stereotype.Component;

/// Which carrier the installation is set to, for each way to a person.
@Component
class Carriers {
  private final Carrier desk = new DeskCarrier();

  Carrier of(Channel channel) {
    return switch (channel) {
      case PHONE, EMAIL -> desk;
    };
  }
}
