package org.toguna.edition;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// Something a later slice shows on this slice's pages: the day's sessions under a part, the
/// recommendations on the home page. Beans, shown in Spring's order.
public interface Band {
  default Optional<Answer.Template> onHome(DSLContext sql, Edition edition, Scene scene) {
    return Optional.empty();
  }

  default Optional<Answer.Template> onPart(
      DSLContext sql, Edition edition, Part part, Scene scene) {
    return Optional.empty();
  }

  default Optional<Answer.Template> onCountry(
      DSLContext sql, Edition edition, String country, Scene scene) {
    return Optional.empty();
  }

  /// What people can do now, as a button under the home page's headline, and until when that holds.
  record Call(Optional<NavLink> link, Instant until) {}

  default Optional<Call> call(DSLContext sql, Edition edition, Scene scene) {
    return Optional.empty();
  }
}
