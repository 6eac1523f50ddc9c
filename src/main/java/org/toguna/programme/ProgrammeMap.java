package org.toguna.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.SiteMapPart;

/// The programme's pages: the timetable, each published session, each person on one.
@Component
class ProgrammeMap implements SiteMapPart {
  @Override
  public List<String> paths(DSLContext sql, Edition edition) {
    var programme = Programme.of(sql, edition);
    var paths = new ArrayList<>(List.of(edition.href("/programme"), edition.href("/intervenants")));
    var people = new TreeSet<String>();
    for (Session session : programme.sessions()) {
      paths.add(edition.href("/programme/" + session.marks().slug()));
      programme.on(session).forEach(one -> people.add(one.guest().slug()));
    }
    people.forEach(slug -> paths.add(edition.href("/intervenants/" + slug)));
    return paths;
  }
}
