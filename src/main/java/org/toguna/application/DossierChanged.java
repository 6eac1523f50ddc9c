package org.toguna.application;

import java.util.UUID;

/// A dossier was handed in, for the first time or anew, or withdrawn after it was: [HandedIn] says
/// what stands now.
public record DossierChanged(UUID contest, UUID application) {}
