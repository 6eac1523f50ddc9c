package org.toguna.edition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.toguna.kit.base.Ids;
import org.toguna.kit.db.Broken;
import org.toguna.kit.db.Unit;
import org.toguna.kit.journal.Subject;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.NavLink;
import org.toguna.kit.web.PageCache;
import org.toguna.kit.web.Scene;

/// A desk's list of one kind of thing in an edition — rooms, partners, dates — with its form: list,
/// add, change, delete, each change in the journal. A kind says what it asks, shows and writes; its
/// class carries the address (`/organisation/editions/{number}/…`).
public abstract class Shelf {
  /// In an address: what was just done, so that the list says so and the phone drops its draft.
  private static final String DONE = "fait";

  private final ShelfTools tools;

  protected Shelf(ShelfTools tools) {
    this.tools = tools;
  }

  protected ShelfTools tools() {
    return tools;
  }

  /// What a checked form writes: all columns of the row with this id, new or known.
  @FunctionalInterface
  public interface Write {
    void into(Unit unit, UUID id);
  }

  /// A checked form clashes with what is there after all: nothing is written and the field is
  /// named.
  protected static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final String textKey;

    public Refused(String field, String textKey) {
      super(field + ": " + textKey);
      this.field = field;
      this.textKey = textKey;
    }
  }

  /// The prefix of its sentences, its address below the edition and the topic of its public pages.
  public record Kind(String words, String path, String topic) {}

  protected abstract Kind kind();

  /// The names of the list's columns, under the kind's prefix.
  protected abstract List<String> columns();

  protected abstract List<ShelfRow> rows(DSLContext sql, Edition edition, Scene scene);

  protected abstract List<Asked> asked(DSLContext sql, Edition edition, Scene scene);

  /// The values of one thing of this edition as its form shows them.
  protected abstract Optional<Map<String, String>> values(DSLContext sql, Edition edition, UUID id);

  /// Reads the form; what is wrong is noted in it and then nothing is written.
  protected abstract Write read(Form form, Edition edition);

  /// Deletes one thing of this edition.
  protected abstract void remove(Unit unit, Edition edition, UUID id);

  /// What a new form shows already.
  protected Map<String, String> fresh(Edition edition) {
    return Map.of();
  }

  /// The field that no two things of an edition may share, named when one is taken.
  protected String unique() {
    return columns().getFirst();
  }

  /// Where else one thing is to be seen: its public page, a preview.
  protected List<NavLink> links(Scene scene, Edition edition, UUID id, Form form) {
    return List.of();
  }

  @GetMapping
  Answer list(Scene scene, Edition edition, Form form) {
    var rows = tools.db().read(sql -> rows(sql, edition, scene));
    var done = form.value(DONE);
    return Answer.page((out, no) ->
        JteshelfGenerated.render(out, no, scene, edition, kind(), columns(), rows, done));
  }

  @GetMapping("/nouveau")
  Answer blank(Scene scene, Edition edition) {
    return Answer.page(form(scene, edition, Form.showing(fresh(edition)), Optional.empty()));
  }

  @PostMapping
  Answer add(Scene scene, Edition edition, Form form) {
    return put(scene, edition, form, Optional.empty());
  }

  @GetMapping("/{id}")
  Answer one(Scene scene, Edition edition, @PathVariable UUID id) {
    return tools
        .db()
        .read(sql -> values(sql, edition, id))
        .<Answer>map(
            values -> Answer.page(form(scene, edition, Form.showing(values), Optional.of(id))))
        .orElseGet(Answer::notThere);
  }

  @PostMapping("/{id}")
  Answer change(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return put(scene, edition, form, Optional.of(id));
  }

  @PostMapping("/{id}/suppression")
  Answer delete(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    try {
      var path = tools.once(scene, form, unit -> gone(unit, scene, edition, id));
      return path.isEmpty() ? Answer.notThere() : Answer.seeOther(path);
    } catch (DataAccessException needed) {
      if (!Broken.constraint(needed)) {
        throw needed;
      }
      return kept(scene, edition, id, new Refused(unique(), "edition.shelf.needed"));
    } catch (Refused refused) {
      return kept(scene, edition, id, refused);
    }
  }

  private Answer kept(Scene scene, Edition edition, UUID id, Refused refused) {
    var shown = Form.showing(tools.db().read(sql -> values(sql, edition, id)).orElse(Map.of()));
    shown.wrong(refused.field, refused.textKey);
    return Answer.refused(form(scene, edition, shown, Optional.of(id)));
  }

  private String gone(Unit unit, Scene scene, Edition edition, UUID id) {
    var before = values(unit.sql(), edition, id);
    if (before.isEmpty()) {
      return "";
    }
    remove(unit, edition, id);
    note(unit, scene, edition, new Noted(id, "deleted", before, Optional.empty()));
    return done(edition, Optional.of(id));
  }

  private String done(Edition edition, Optional<UUID> known) {
    return edition.desk(kind().path())
        + '?'
        + DONE
        + '='
        + known.map(UUID::toString).orElse("nouveau");
  }

  private Answer put(Scene scene, Edition edition, Form form, Optional<UUID> known) {
    if (known.isPresent() && tools.db().read(sql -> values(sql, edition, known.get())).isEmpty()) {
      return Answer.notThere();
    }
    var write = read(form, edition);
    if (form.isRight()) {
      try {
        return Answer.seeOther(
            tools.db().write(unit -> written(unit, scene, edition, form, new Put(known, write))));
      } catch (DataAccessException taken) {
        if (!Broken.constraint(taken)) {
          throw taken;
        }
        form.wrong(unique(), "edition.shelf.taken");
      } catch (Refused refused) {
        form.wrong(refused.field, refused.textKey);
      }
    }
    return Answer.refused(form(scene, edition, form, known));
  }

  private record Put(Optional<UUID> known, Write write) {}

  private String written(Unit unit, Scene scene, Edition edition, Form form, Put put) {
    return tools
        .once()
        .of(
            unit,
            scene.actor().name(),
            form,
            () -> {
              var id = put.known().orElseGet(Ids::next);
              var before = put.known().flatMap(any -> values(unit.sql(), edition, id));
              put.write().into(unit, id);
              var after = values(unit.sql(), edition, id);
              var verb = before.isPresent() ? "changed" : "added";
              note(unit, scene, edition, new Noted(id, verb, before, after));
              return done(edition, put.known());
            });
  }

  private record Noted(
      UUID id,
      String verb,
      Optional<Map<String, String>> before,
      Optional<Map<String, String>> after) {}

  private void note(Unit unit, Scene scene, Edition edition, Noted noted) {
    if (noted.before().equals(noted.after())) {
      return;
    }
    tools
        .journal()
        .note(
            unit,
            scene.actor(),
            Subject.of(kind().words(), noted.id()),
            noted.verb(),
            noted.before().orElse(null),
            noted.after().orElse(null));
    PageCache.drop(unit, kind().topic());
    unit.tell(new EditionChanged(edition.id()));
  }

  private Answer.Template form(Scene scene, Edition edition, Form form, Optional<UUID> id) {
    var asked = tools.db().read(sql -> asked(sql, edition, scene));
    var links = id.map(known -> links(scene, edition, known, form)).orElse(List.of());
    return (out, no) ->
        JteshelfformGenerated.render(out, no, scene, edition, kind(), asked, form, id, links);
  }
}
