package org.toguna.contest;

import org.toguna.kit.base.Words;

/// A rule of eligibility, the document that proves it and how somebody appeals who is said not to
/// meet it.
record Condition(String slug, Rule rule, Words proof, Words appeal) {}
