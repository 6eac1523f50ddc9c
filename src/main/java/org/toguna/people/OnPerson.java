package org.toguna.people;

import java.util.Optional;
import org.jooq.DSLContext;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Scene;

/// What a later slice shows an administrator on a person's page. Beans, shown in Spring's order.
public interface OnPerson {
  Optional<Answer.Template> section(DSLContext sql, PersonId person, Scene scene);
}
