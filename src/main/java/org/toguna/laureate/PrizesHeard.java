package org.toguna.laureate;

import org.springframework.stereotype.Component;
import org.toguna.deliberation.ResultsPublished;
import org.toguna.kit.db.Listener;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.PageCache;

/// Prizes that were published stand on the laureates' page at once.
@Component
class PrizesHeard implements Listener<ResultsPublished> {

  @Override
  public Class<ResultsPublished> hears() {
    return ResultsPublished.class;
  }

  @Override
  public void on(ResultsPublished event, Unit unit) {
    PageCache.drop(unit, Showing.TOPIC);
  }
}
