package org.toguna.result;

import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// A way from the result of a dossier that won a prize to what a later slice does for laureates.
/// Beans, shown in Spring's order.
public interface BesidePrize {

  NavLink onPrize(Edition edition, Call call, HandedIn dossier, Scene scene);
}
