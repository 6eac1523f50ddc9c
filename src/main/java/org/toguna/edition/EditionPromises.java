package org.toguna.edition;

import static org.toguna.tables.Tables.EDITION;
import static org.toguna.tables.Tables.MILESTONE;
import static org.toguna.tables.Tables.PART_PAGE;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.toguna.kit.db.Invariant;

/// What must hold of every edition.
@Configuration(proxyBeanMethods = false)
class EditionPromises {
  private static final List<String> PARTS = Stream.of(Part.values()).map(Part::name).toList();

  @Bean
  Invariant theHomePageIsPublished() {
    return Invariant.of(
        "The edition on the home page is published",
        sql ->
            sql.select(EDITION.NUMBER)
                .from(EDITION)
                .where(EDITION.IS_CURRENT.isTrue())
                .and(EDITION.PUBLISHED.isFalse()));
  }

  @Bean
  Invariant partsAreKnown() {
    return Invariant.of(
        "A part's page belongs to one of the four parts",
        sql -> sql.select(PART_PAGE.PART).from(PART_PAGE).where(PART_PAGE.PART.notIn(PARTS)));
  }

  @Bean
  Invariant datesBelongToAPart() {
    return Invariant.of(
        "A date belongs to one of the four parts or to the edition",
        sql ->
            sql.select(MILESTONE.PART)
                .from(MILESTONE)
                .where(MILESTONE.PART.notIn(PARTS))
                .and(MILESTONE.PART.ne("")));
  }
}
