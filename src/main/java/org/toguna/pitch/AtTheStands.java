package org.toguna.pitch;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.toguna.contest.ContestTitle;
import org.toguna.edition.Edition;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// What a day at the stands has beside its teams: groups of the jury and how they go round. One
/// bean, of the slice that holds them.
public interface AtTheStands {

  /// Where its organiser prepares it and follows it.
  NavLink onDesk(Edition edition, ContestTitle contest, Scene scene);

  /// Where everybody reads it.
  NavLink onPage(Edition edition, ContestTitle contest, Scene scene);

  /// Who begins where, line by line, as it is closed with the list; nothing while anything is
  /// missing.
  Optional<List<String>> rotation(DSLContext sql, PitchDay day);
}
