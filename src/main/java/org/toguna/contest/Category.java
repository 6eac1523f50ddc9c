package org.toguna.contest;

import org.toguna.kit.base.Words;

/// What entries compete within. The slug stays when the name changes.
public record Category(String slug, Words name, Words summary) {}
