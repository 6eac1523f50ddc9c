package org.toguna.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Journal;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// Who changed what when: everything, one kind of thing, or one thing.
@Controller
class JournalPage {
  private static final int MOST = 50;

  private final Db db;
  private final Journal journal;
  private final JournalLines lines;

  JournalPage(Db db, Journal journal, JournalLines lines) {
    this.db = db;
    this.journal = journal;
    this.lines = lines;
  }

  /// The lines, and the address of older ones where there are any.
  record Shown(List<JournalLine> lines, Map<String, String> kinds, Optional<String> older) {}

  @GetMapping("/organisation/journal")
  Answer read(Scene scene, Form form) {
    var kind = filled(form, "sujet");
    var id = filled(form, "id");
    var wanted = new Journal.Wanted(kind, id, form.id("avant", id1 -> id1));
    var shown =
        db.read(sql -> {
          // One more than is shown tells whether there are older ones.
          var found = lines.read(sql, scene, wanted, MOST + 1);
          var page = found.subList(0, Math.min(MOST, found.size()));
          var kinds = new LinkedHashMap<String, String>();
          kinds.put("", scene.say("desk.journal.all"));
          journal.kinds(sql).forEach(one -> kinds.put(one, JournalLines.kind(scene, one)));
          var older =
              found.size() > MOST
                  ? Optional.of(address(kind, id, page.getLast().entry().mark().id()))
                  : Optional.<String>empty();
          return new Shown(page, kinds, older);
        });
    return Answer.page((out, no) -> JtejournalGenerated.render(out, no, scene, shown, form));
  }

  private static Optional<String> filled(Form form, String field) {
    return Optional.of(form.optional(field, 60)).filter(text -> !text.isEmpty());
  }

  private static String address(Optional<String> kind, Optional<String> id, UUID last) {
    var query = org.springframework.web.util.UriComponentsBuilder.fromPath("/organisation/journal");
    kind.ifPresent(text -> query.queryParam("sujet", "{sujet}"));
    id.ifPresent(text -> query.queryParam("id", "{id}"));
    return query
        .queryParam("avant", last)
        .encode()
        .buildAndExpand(Map.of("sujet", kind.orElse(""), "id", id.orElse("")))
        .toUriString();
  }
}
