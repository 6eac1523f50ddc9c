package org.toguna.certificate;

import static org.toguna.tables.Tables.CERTIFICATE;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.kit.db.Unit;
import org.toguna.people.Held;
import org.toguna.people.Holding;
import org.toguna.people.Holding.Fact;
import org.toguna.people.Whom;

/// The certificates somebody was issued. They go with the person: then their codes are unknown.
@Component
@Order(42)
class CertificateHeld implements Held {

  @Override
  public List<Holding> about(DSLContext sql, Whom whom) {
    return List.of(
        Holding.rows(
            "certificate.data",
            Certificate.heldBy(sql, whom.id()).stream()
                .map(one ->
                    List.of(
                        Fact.of("kind", "certificate.kind", one.due().kind().name()),
                        Fact.of("name", one.due().wording().name()),
                        Fact.of("code", one.shownCode()),
                        Fact.of("issued", one.signed().at())))
                .toList()));
  }

  @Override
  public void forget(Unit unit, Whom whom) {
    unit.sql().deleteFrom(CERTIFICATE).where(CERTIFICATE.PERSON_ID.eq(whom.id())).execute();
  }
}
