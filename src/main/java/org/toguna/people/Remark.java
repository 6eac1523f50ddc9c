package org.toguna.people;

/// What is to be said of a line of a file: in English where a command says it; on a page it is the
/// line `people.remark.<name>` of the bundles.
public enum Remark {
  TOO_MUCH("has more cells than the heading, or one of more than 1,000 characters"),
  NO_NAME("has no name"),
  LONG_NAME("the name is longer than 200 characters"),
  NO_ADDRESS("has no phone and no e-mail that a message could reach"),
  NAME_CLEANED("spaces or hidden signs were taken out of the name"),
  PHONE_LEFT("the phone was left out: no message could reach it"),
  PHONE_COUNTRY("the phone was given its country"),
  EMAIL_LEFT("the e-mail was left out: no message could reach it"),
  LANGUAGE("the language is not known here: French was taken"),
  SEVERAL("several persons have this name at these addresses: say on the desk which"),
  SHARED("shares a phone or an e-mail with somebody of another name: kept apart"),
  NO_CATEGORY("names no category of the edition, and none was given for the whole file"),
  COMES_AS_ANOTHER("is registered already, in another category: left as it is"),
  FULL("the category has no place left"),
  ANSWER_MISSING(
      "is asked of everybody in this category and was not answered: fill that column in and take"
          + " the file again"),
  ANSWER_WRONG(
      "holds what cannot be kept as an answer: left out; mend the cell and take the file again"),
  NO_QUESTION("is the key of no question of these categories: this column was not read"),
  PAPER_MISSING("is a document that no list can hold: the person hands it in under « mon espace »");

  private final String said;

  Remark(String said) {
    this.said = said;
  }

  public String said() {
    return said;
  }

  public String key() {
    return "people.remark." + name();
  }
}
