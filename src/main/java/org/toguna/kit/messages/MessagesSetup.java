package org.toguna.kit.messages;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.base.Texts;
import org.toguna.kit.db.Db;

/// One sender for each way to a person.
@Configuration(proxyBeanMethods = false)
class MessagesSetup {
  @Bean
  Sender phoneSender(Db db, Clock clock, Texts texts, Carriers carriers) {
    return new Sender(Channel.PHONE, db, clock, texts, carriers);
  }

  @Bean
  Sender emailSender(Db db, Clock clock, Texts texts, Carriers carriers) {
    return new Sender(Channel.EMAIL, db, clock, texts, carriers);
  }
}
