package org.toguna.application;

import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.Scene;

/// A way from a candidate's dossier, once it is handed in, to what a later slice made of it. Beans,
/// shown in Spring's order.
public interface BesideDossier {

  NavLink onDossier(Edition edition, Call call, HandedIn dossier, Scene scene);
}
