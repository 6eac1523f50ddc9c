package org.toguna.command;

import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// How a verb says what it did: in a sentence, or in JSON for a program.
class Said {
  @Option(names = "--json", description = "prints JSON")
  boolean json;

  void say(Object result, String sentence) {
    System.out.println(json ? JsonMapper.builder().build().writeValueAsString(result) : sentence);
  }
}
