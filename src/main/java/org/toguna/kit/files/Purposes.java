package org.toguna.kit.files;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.toguna.kit.web.Holder;

/// What files may be handed in for, as the slices say.
@Component
class Purposes {
  private final List<Purpose> all;

  Purposes(ObjectProvider<Purpose> purposes) {
    this.all = purposes.orderedStream().toList();
  }

  List<Purpose> all() {
    return all;
  }

  Optional<Purpose> named(String name) {
    return all.stream().filter(purpose -> purpose.name().equals(name)).findFirst();
  }

  /// How whoever asks may read a file; its holder always may.
  Sight sight(DSLContext sql, StoredFile file, Asking who) {
    var told =
        named(file.purpose())
            .map(purpose -> purpose.gate().sight(sql, file, who))
            .orElse(Sight.HIDDEN);
    boolean own = !who.holder().equals(Holder.NOBODY) && who.holder().equals(file.holder());
    return told == Sight.HIDDEN && own ? Sight.PRIVATE : told;
  }
}
