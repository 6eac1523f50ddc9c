package org.toguna.kit.db;

/// Short news for every node, sent after a commit: which pages to drop, which list to read again.
public record Signal(String channel, String payload) {}
