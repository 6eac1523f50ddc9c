package org.toguna.edition;

import static org.toguna.tables.Tables.PUBLISHER;

import org.jooq.DSLContext;
import org.toguna.kit.base.Ids;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Site;

/// Who publishes the site, as Mali's law 2016-012 asks every service to say.
public record Publisher(Words name, Contact contact, Site.Standing standing) {
  static final Publisher NOBODY =
      new Publisher(Words.NONE, new Contact("", "", "", ""), Site.Standing.PLAIN);

  /// Where it is reached, who answers for it, who hosts it.
  public record Contact(String address, String reachedAt, String director, String host) {}

  public static Publisher of(DSLContext sql) {
    return sql.fetchOptional(PUBLISHER)
        .map(row ->
            new Publisher(
                row.getName(),
                new Contact(row.getAddress(), row.getContact(), row.getDirector(), row.getHost()),
                standing(row.getOfficial(), row.getDemonstration())))
        .orElse(NOBODY);
  }

  private static Site.Standing standing(boolean official, boolean demonstration) {
    if (demonstration) {
      return Site.Standing.DEMONSTRATION;
    }
    return official ? Site.Standing.OFFICIAL : Site.Standing.PLAIN;
  }

  void put(Unit unit) {
    var row = unit.sql().newRecord(PUBLISHER);
    row.setName(name);
    row.setAddress(contact.address());
    row.setContact(contact.reachedAt());
    row.setDirector(contact.director());
    row.setHost(contact.host());
    row.setOfficial(standing == Site.Standing.OFFICIAL);
    row.setDemonstration(standing == Site.Standing.DEMONSTRATION);
    var fresh = row.copy();
    fresh.setId(Ids.next());
    fresh.setSingle(1);
    unit.sql()
        .insertInto(PUBLISHER)
        .set(fresh)
        .onConflict(PUBLISHER.SINGLE)
        .doUpdate()
        .set(row)
        .execute();
  }
}
