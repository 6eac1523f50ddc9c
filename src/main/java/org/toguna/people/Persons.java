package org.toguna.people;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.toguna.tables.Tables.CONTACT;
import static org.toguna.tables.Tables.PERSON;
import static org.toguna.tables.Tables.ROLE_GRANT;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.Slug;
import org.toguna.kit.db.Unit;
import org.toguna.kit.messages.Address;

/// The persons, as the other slices find and add them. Whoever was erased is found no more.
@Component
public class Persons {
  /// The longest name that is kept, in characters.
  public static final int LONGEST_NAME = 200;

  private final Clock clock;

  Persons(Clock clock) {
    this.clock = clock;
  }

  public Optional<Person> find(DSLContext sql, PersonId id) {
    return sql.fetchOptional(PERSON, PERSON.ID.eq(id).and(PERSON.ERASED_AT.isNull()))
        .map(Person::of);
  }

  /// Somebody made up for a demonstration, found again by an e-mail that nobody can own (RFC 2606),
  /// or added.
  public PersonId madeUp(Unit unit, String name, String email) {
    var address = new Address.Email(email);
    return reachedAt(unit.sql(), address).stream()
        .filter(Person::example)
        .map(Person::id)
        .findFirst()
        .orElseGet(() -> {
          var id = add(unit, name, Lang.FR, true);
          reach(unit, id, address);
          return id;
        });
  }

  /// Everybody who is reached there, in the order of their names: a phone may serve a family.
  public List<Person> reachedAt(DSLContext sql, Address address) {
    return sql.select(PERSON.fields())
        .from(PERSON)
        .join(CONTACT)
        .on(CONTACT.PERSON_ID.eq(PERSON.ID))
        .where(CONTACT.KIND.eq(Addresses.kind(address)))
        .and(CONTACT.ADDRESS.eq(Addresses.text(address)))
        .and(PERSON.ERASED_AT.isNull())
        .orderBy(PERSON.SHOWN_NAME, PERSON.ID)
        .fetchInto(PERSON)
        .map(Person::of);
  }

  /// Who is reached there under this name, small differences of writing aside. Made-up people of a
  /// demonstration are nobody who could be meant.
  public Optional<Person> called(DSLContext sql, String name, Address address) {
    return reachedAt(sql, address).stream()
        .filter(person -> !person.example())
        .filter(person -> Registry.same(person.shownName()).equals(Registry.same(name)))
        .findFirst();
  }

  /// Those of these persons who are still there, by id.
  public static Map<PersonId, Person> byId(DSLContext sql, Collection<PersonId> ids) {
    return sql.selectFrom(PERSON)
        .where(PERSON.ID.in(ids))
        .and(PERSON.ERASED_AT.isNull())
        .fetchMap(PERSON.ID, Person::of);
  }

  /// Whoever's name holds what was searched, to be asked about inside another slice's question.
  public static Select<Record1<PersonId>> called(String search) {
    return select(PERSON.ID)
        .from(PERSON)
        .where(PERSON.ERASED_AT.isNull())
        .and(PERSON.FOLDED_NAME.contains(folded(search)));
  }

  /// Where letters to the person go: to its first phone and to its first e-mail.
  public Stream<Address> letterboxes(DSLContext sql, PersonId id) {
    var all = contacts(sql, id).stream().map(Contact::address).toList();
    Predicate<Address> phone = Address.Phone.class::isInstance;
    return Stream.concat(
        all.stream().filter(phone).limit(1), all.stream().filter(phone.negate()).limit(1));
  }

  /// Where a person is reached, phones first.
  public List<Contact> contacts(DSLContext sql, PersonId id) {
    return sql.selectFrom(CONTACT)
        .where(CONTACT.PERSON_ID.eq(id))
        .orderBy(CONTACT.KIND.desc(), CONTACT.ADDRESS)
        .fetch(Contact::of);
  }

  /// A new person; `name` is not empty and at most [#LONGEST_NAME] long.
  public PersonId add(Unit unit, String name, Lang lang, boolean example) {
    var id = new PersonId(Ids.next());
    unit.sql()
        .insertInto(PERSON)
        .set(PERSON.ID, id)
        .set(PERSON.SHOWN_NAME, name)
        .set(PERSON.FOLDED_NAME, folded(name))
        .set(PERSON.LANG, lang.code())
        .set(PERSON.EXAMPLE, example)
        .set(PERSON.MADE_AT, clock.instant())
        .execute();
    return id;
  }

  /// The person with its addresses, and which of them serve others too.
  public Optional<Whom> whom(DSLContext sql, PersonId id) {
    return find(sql, id)
        .map(person -> {
          var contacts = contacts(sql, id);
          var shared =
              contacts.stream()
                  .map(Contact::address)
                  .filter(address -> reachedAt(sql, address).size() > 1)
                  .collect(Collectors.toSet());
          return new Whom(person, contacts, shared);
        });
  }

  /// Corrects the person's name and the language it reads.
  public void correct(Unit unit, PersonId id, String name, Lang lang) {
    unit.sql()
        .update(PERSON)
        .set(PERSON.SHOWN_NAME, name)
        .set(PERSON.FOLDED_NAME, folded(name))
        .set(PERSON.LANG, lang.code())
        .where(PERSON.ID.eq(id))
        .and(PERSON.ERASED_AT.isNull())
        .execute();
    unit.tell(new PersonChanged(id));
  }

  /// Notes that the person is reached there; said twice, it is so once. Whoever was erased
  /// meanwhile stays so.
  public void reach(Unit unit, PersonId id, Address address) {
    int added = add(unit, id, address);
    if (added == 1) {
      unit.tell(new PersonChanged(id));
    }
  }

  private int add(Unit unit, PersonId id, Address address) {
    return unit.sql()
        .insertInto(
            CONTACT, CONTACT.ID, CONTACT.PERSON_ID, CONTACT.KIND, CONTACT.ADDRESS, CONTACT.ADDED_AT)
        .select(
            select(
                    val(Ids.next(), CONTACT.ID),
                    PERSON.ID,
                    val(Addresses.kind(address), CONTACT.KIND),
                    val(Addresses.text(address), CONTACT.ADDRESS),
                    val(clock.instant(), CONTACT.ADDED_AT))
                .from(PERSON)
                .where(PERSON.ID.eq(id))
                .and(PERSON.ERASED_AT.isNull()))
        .onConflictDoNothing()
        .execute();
  }

  /// Notes that the person has just read what was sent there.
  public void verified(Unit unit, PersonId id, Address address) {
    reach(unit, id, address);
    unit.sql()
        .update(CONTACT)
        .set(CONTACT.VERIFIED_AT, clock.instant())
        .where(CONTACT.PERSON_ID.eq(id))
        .and(CONTACT.KIND.eq(Addresses.kind(address)))
        .and(CONTACT.ADDRESS.eq(Addresses.text(address)))
        .execute();
  }

  /// Up to `most` persons with no role whom nobody saw since `then`, the longest gone first.
  public List<PersonId> unseenSince(DSLContext sql, Instant then, int most) {
    var last = coalesce(PERSON.SEEN_AT, PERSON.MADE_AT);
    return sql.select(PERSON.ID)
        .from(PERSON)
        .where(PERSON.ERASED_AT.isNull())
        .and(last.lt(then))
        .andNotExists(selectOne().from(ROLE_GRANT).where(ROLE_GRANT.PERSON_ID.eq(PERSON.ID)))
        .orderBy(last, PERSON.ID)
        .limit(most)
        .fetch(PERSON.ID);
  }

  /// Everybody but whoever was erased, in the order they came.
  public List<PersonId> everybody(DSLContext sql) {
    return sql.select(PERSON.ID)
        .from(PERSON)
        .where(PERSON.ERASED_AT.isNull())
        .orderBy(PERSON.ID)
        .fetch(PERSON.ID);
  }

  /// Notes that the person was here.
  public void seen(Unit unit, PersonId id) {
    unit.sql()
        .update(PERSON)
        .set(PERSON.SEEN_AT, clock.instant())
        .where(PERSON.ID.eq(id))
        .and(PERSON.ERASED_AT.isNull())
        .execute();
  }

  /// A name as it is searched: without capitals and accents where its script has them.
  static String folded(String name) {
    var slug = Slug.of(name, LONGEST_NAME);
    return slug.isEmpty() ? name.toLowerCase(Locale.ROOT) : slug;
  }
}
