package org.toguna.application;

import static org.toguna.tables.Tables.APPLICATION_CALL;
import static org.toguna.tables.Tables.APPLICATION_SLOT;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.toguna.contest.Call;
import org.toguna.kit.db.Unit;
import org.toguna.people.PersonId;

/// The entries that a person and a firm have. Each is a numbered row that only one dossier can
/// have, and a number above what the call allows is never written: the database refuses the one too
/// many, however many try at once.
final class Slots {
  private Slots() {}

  enum Holder {
    PERSON,
    FIRM
  }

  /// Takes one of a person's for a dossier; false if none is left.
  static boolean takePersons(Unit unit, Call call, PersonId person, UUID application) {
    return take(unit, call, Holder.PERSON, person.toString(), application);
  }

  /// Takes one of the firm's, giving back what the dossier had under another registration number;
  /// false if none is left, and then it keeps what it had.
  static boolean takeFirms(Unit unit, Call call, Content content, UUID application) {
    var wanted = firm(content);
    var has = owner(unit, application);
    if (has.filter(wanted::equals).isPresent()) {
      return true;
    }
    free(unit, application, Holder.FIRM);
    boolean taken = take(unit, call, Holder.FIRM, wanted, application);
    if (!taken && has.isPresent()) {
      take(unit, call, Holder.FIRM, has.get(), application);
    }
    return taken;
  }

  private static Optional<String> owner(Unit unit, UUID application) {
    return unit.sql()
        .select(APPLICATION_SLOT.OWNER)
        .from(APPLICATION_SLOT)
        .where(of(application, Holder.FIRM))
        .fetchOptional(APPLICATION_SLOT.OWNER);
  }

  private static Condition of(UUID application, Holder holder) {
    return APPLICATION_SLOT
        .APPLICATION_ID
        .eq(application)
        .and(APPLICATION_SLOT.HOLDER.eq(holder.name()));
  }

  static void free(Unit unit, UUID application, Holder holder) {
    unit.sql().deleteFrom(APPLICATION_SLOT).where(of(application, holder)).execute();
  }

  private static boolean take(Unit unit, Call call, Holder holder, String owner, UUID application) {
    int most = holder == Holder.PERSON ? call.perPerson() : call.perFirm().orElse(call.perPerson());
    for (int slot = 1; slot <= most; slot++) {
      if (put(unit, call, holder, owner, new Place(slot, application))) {
        return true;
      }
    }
    return false;
  }

  private record Place(int slot, UUID application) {}

  private static boolean put(Unit unit, Call call, Holder holder, String owner, Place place) {
    Field<Integer> most =
        holder == Holder.PERSON ? APPLICATION_CALL.PER_PERSON : APPLICATION_CALL.PER_FIRM;
    return unit.sql()
            .insertInto(
                APPLICATION_SLOT,
                APPLICATION_SLOT.CONTEST_ID,
                APPLICATION_SLOT.HOLDER,
                APPLICATION_SLOT.OWNER,
                APPLICATION_SLOT.SLOT,
                APPLICATION_SLOT.APPLICATION_ID)
            .select(
                DSL.select(
                        APPLICATION_CALL.CONTEST_ID,
                        DSL.val(holder.name()),
                        DSL.val(owner),
                        DSL.val(place.slot()),
                        DSL.val(place.application(), APPLICATION_SLOT.APPLICATION_ID))
                    .from(APPLICATION_CALL)
                    .where(APPLICATION_CALL.CONTEST_ID.eq(call.id()))
                    .and(most.ge(place.slot())))
            .onConflict(
                APPLICATION_SLOT.CONTEST_ID,
                APPLICATION_SLOT.HOLDER,
                APPLICATION_SLOT.OWNER,
                APPLICATION_SLOT.SLOT)
            .doNothing()
            .execute()
        == 1;
  }

  /// Who a firm is: its country and its number in the trade register, however they are spelt.
  static String firm(Content content) {
    return content.value(Piece.PROJECT, "registered")
        + ':'
        + plain(content.value(Piece.PROJECT, "registration"));
  }

  /// What two spellings of one name or number have in common: letters and digits alone, without
  /// accents and capitals.
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
