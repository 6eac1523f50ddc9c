package org.toguna.vote;

import static org.toguna.tables.Tables.VOTE_CHOICE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Words;
import org.toguna.tables.tables.records.VoteChoiceRecord;

/// What may be chosen.
///
/// @param number what ballots hold; given once, whatever its place in the list
/// @param bond the dossier it stands for; a stand or a session has none
record Choice(int number, int position, Called called, Optional<Bond> bond) {

  /// How it is presented: its name, who stands behind it, from where, one line about it.
  record Called(String name, String body, String country, Words line) {
    String from(Lang lang) {
      return country.isEmpty() ? "" : Locale.of("", country).getDisplayCountry(lang.locale());
    }

    /// Body and country, as far as they were given.
    String behind(Lang lang) {
      return String.join(
          " · ", List.of(body, from(lang)).stream().filter(one -> !one.isEmpty()).toList());
    }
  }

  /// A contest's, in the organiser's order.
  static List<Choice> of(DSLContext sql, UUID contest) {
    var bonds = Bond.of(sql, contest);
    return sql.selectFrom(VOTE_CHOICE)
        .where(VOTE_CHOICE.CONTEST_ID.eq(contest))
        .orderBy(VOTE_CHOICE.POSITION, VOTE_CHOICE.NUMBER)
        .fetch(row -> of(row, Optional.ofNullable(bonds.get(row.getNumber()))));
  }

  private static Choice of(VoteChoiceRecord row, Optional<Bond> bond) {
    return new Choice(
        row.getNumber(),
        row.getPosition(),
        new Called(row.getName(), row.getBody(), row.getCountry(), row.getSummary()),
        bond);
  }
}
