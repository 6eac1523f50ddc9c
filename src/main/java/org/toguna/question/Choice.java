package org.toguna.question;

import org.toguna.kit.base.Words;

/// One of the answers that may be chosen; its slug stays when its words change.
record Choice(String slug, Words label) {}
