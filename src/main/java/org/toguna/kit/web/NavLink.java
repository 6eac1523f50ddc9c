package org.toguna.kit.web;

/// A link in the public navigation: its address, its label in the page's language, its symbol.
public record NavLink(String path, String label, String icon) {}
