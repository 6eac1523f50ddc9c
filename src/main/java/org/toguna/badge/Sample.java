package org.toguna.badge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Ids;

/// Badges of nobody, to look at a layout. They are signed with a key that is thrown away: no gate
/// takes them.
final class Sample {
  private Sample() {}

  /// So many, with a short name and a long one in turn.
  static List<Face> faces(UnaryOperator<String> say, Edition edition, int count) {
    var key = SigningKey.fresh(1);
    var kind = new Face.Kind(say.apply("badge.layout.trial"), "#972c1a");
    var faces = new ArrayList<Face>();
    for (int i = 0; i < count; i++) {
      var name = say.apply(i % 2 == 0 ? "badge.layout.short" : "badge.layout.long");
      faces.add(
          new Face(
              badge(edition, key),
              name,
              say.apply("badge.layout.body"),
              say.apply("badge.layout.country"),
              kind));
    }
    return faces;
  }

  private static Badge badge(Edition edition, SigningKey key) {
    var id = BadgeId.next();
    var access = new Access(0, 0, edition.period().from(), edition.period().to());
    return new Badge(
        id,
        new Badge.Belongs(edition.id(), new Holder(Holder.NOBODY, Ids.next())),
        access,
        new Badge.Codes(key.sign(edition.number(), id, access, ""), ShortCode.next()),
        new Badge.State(Instant.EPOCH, Optional.empty()));
  }
}
