package org.toguna.kit.publiclog;

/// Where something was entered: its number, from 0 on, and the leaf's hash.
public record Receipt(long index, byte[] leafHash) {}
