package org.toguna.testing;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.toguna.kit.db.Db;

/// The database's questions are counted.
class CountedQuestions {
  @Bean
  static BeanPostProcessor counted() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Db db ? new CountedDb(db) : bean;
      }
    };
  }
}
