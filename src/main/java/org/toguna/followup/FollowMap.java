package org.toguna.followup;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.SiteMapPart;

/// The public figures' page, once it is shown.
@Component
class FollowMap implements SiteMapPart {
  @Override
  public List<String> paths(DSLContext sql, Edition edition) {
    return Plan.find(sql, edition.id())
        .filter(Plan::shown)
        .map(_ -> edition.href(FollowDesk.BELOW))
        .stream()
        .toList();
  }
}
