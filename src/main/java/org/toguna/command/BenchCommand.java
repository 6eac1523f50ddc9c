package org.toguna.command;

import picocli.CommandLine.Command;

/// `toguna bench`.
@Command(name = "bench", description = "Measures this machine.", mixinStandardHelpOptions = true)
class BenchCommand {}
