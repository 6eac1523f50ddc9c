package org.toguna.assignment;

import java.util.List;

/// What makes a task impossible, with the dossiers and jurors whose demands cannot be met together.
public record Obstacle(String sentence, List<String> dossiers, List<String> jurors) {}
