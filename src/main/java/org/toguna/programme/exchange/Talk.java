package org.toguna.programme.exchange;

import java.util.List;

/// One event of the programme: a ceremony, a panel, a master class, a talk.
public record Talk(
    TalkMarks marks,
    TalkText text,
    TalkSlot slot,
    TalkTopic topic,
    List<Person> persons,
    References references,
    Recording recording,
    TalkState state) {
  public Talk {
    persons = List.copyOf(persons);
  }

  Talk withMarks(TalkMarks other) {
    return new Talk(other, text, slot, topic, persons, references, recording, state);
  }
}
