package org.toguna.command;

import picocli.CommandLine.Command;

/// `toguna jury …`: what a jury's work needs outside the database, so that anybody can repeat it.
@Command(
    name = "jury",
    description = "Assigns and computes for a jury, from files to files.",
    mixinStandardHelpOptions = true,
    subcommands = {JuryAssign.class, JuryCalibrate.class, JuryRecompute.class})
class JuryCommand {}
