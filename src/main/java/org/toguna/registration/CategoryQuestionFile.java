package org.toguna.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.toguna.edition.Edition;
import org.toguna.edition.EditionFilePart;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Unit;
import org.toguna.question.Sheet;
import org.toguna.question.SheetFile;

/// The section `categoryQuestions` of an edition's file: what each category asks beside the name.
@Component
@Order(21)
class CategoryQuestionFile implements EditionFilePart {
  private static final String SECTION = "categoryQuestions";

  @Override
  public List<String> sections() {
    return List.of(SECTION);
  }

  @Override
  public void take(Unit unit, Edition edition, YamlMap file) {
    for (YamlMap facts : file.maps(SECTION)) {
      facts.allow("category", "questions");
      var slug = facts.text("category");
      var category =
          ParticipantCategory.of(unit.sql(), edition.id()).stream()
              .filter(one -> one.slug().equals(slug))
              .findFirst()
              .orElseThrow(() ->
                  facts.badValue(
                      "category", "is none of this edition; add it to « participantCategories »"));
      SheetFile.take(unit, sheet(unit.sql(), category, edition), edition, facts);
    }
  }

  private static Sheet sheet(DSLContext sql, ParticipantCategory category, Edition edition) {
    return Sheet.of(sql, CategoryQuestions.of(category.id()), edition);
  }

  @Override
  public Map<String, Object> told(DSLContext sql, Edition edition) {
    var told =
        ParticipantCategory.of(sql, edition.id()).stream()
            .map(category -> told(category, sheet(sql, category, edition)))
            .filter(one -> !one.isEmpty())
            .toList();
    return told.isEmpty() ? Map.of() : Map.of(SECTION, told);
  }

  private static Map<String, Object> told(ParticipantCategory category, Sheet sheet) {
    var told = new LinkedHashMap<String, Object>();
    if (!sheet.isEmpty()) {
      told.put("category", category.slug());
      told.put("questions", SheetFile.told(sheet));
    }
    return told;
  }
}
