package org.toguna.command;

import picocli.CommandLine.Command;

/// `toguna export …`.
@Command(
    name = "export",
    description = "Writes a schedule or everything to a file.",
    mixinStandardHelpOptions = true,
    subcommands = {ExportSchedule.class, ExportAll.class})
class ExportCommand {}
