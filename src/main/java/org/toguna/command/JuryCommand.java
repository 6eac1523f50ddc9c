package org.toguna.command;

import picocli.CommandLine.Command;

/// `toguna jury …`: what a jury needs outside the database.
@Command(
    name = "jury",
    description = "Assigns jurors to dossiers, outside the database.",
    mixinStandardHelpOptions = true,
    subcommands = {JuryAssign.class})
class JuryCommand {}
