package org.toguna.signin;

import org.springframework.stereotype.Component;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Journal;

/// What setting up an app needs.
@Component
record AppTools(Db db, OtpApps apps, RecoveryCodes recovery, SignIns signIns, Journal journal) {}
