package org.toguna.deliberation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.toguna.contest.Call;
import org.toguna.edition.Editions;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.base.Keys;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;

/// What a member’s pages of a sitting share: the page, and one step taken in one unit. A sitting in
/// which somebody has no voice is not there for it.
@Component
class MemberTools {
  private final ShelfTools tools;
  private final Keys keys;

  MemberTools(ShelfTools tools, Keys keys) {
    this.tools = tools;
    this.keys = keys;
  }

  /// Which sitting, and who looks.
  record At(Scene scene, UUID sitting, SignedIn who) {}

  /// What a step does; false where it came too late.
  interface Work {
    boolean in(Unit unit);
  }

  private Optional<MemberView> view(At at) {
    return tools
        .db()
        .read(sql ->
            Sitting.find(sql, at.sitting())
                .filter(one -> Member.number(sql, one.id(), at.who().id()).isPresent())
                .flatMap(one -> view(sql, at, one)));
  }

  private Optional<MemberView> view(DSLContext sql, At at, Sitting sitting) {
    var contest = sitting.key().contest();
    var person = at.who().id();
    var edition = Editions.get(sql, Sitting.edition(sql, contest).orElseThrow());
    var room = Room.seenBy(sql, sitting, person);
    var me =
        room.members().stream()
            .filter(one -> one.person().filter(person::equals).isPresent())
            .findFirst()
            .orElseThrow();
    var hidden = Room.hidden(sql, sitting, person);
    return Call.find(sql, edition.id(), contest)
        .map(call ->
            new MemberView(
                edition,
                Told.of(at.scene(), edition, call),
                room,
                me,
                sitting.isOpen() ? Evidence.of(sql, keys, room, hidden) : List.of(),
                new MemberView.After(
                    Minutes.find(sql, sitting.id()).isPresent(),
                    Room.approvals(sql, sitting.id()).contains(me.number()))));
  }

  Answer page(At at, Form form) {
    return view(at)
        .<Answer>map(view -> {
          var done = Map.of(SittingsDesk.DONE, form.value(SittingsDesk.DONE));
          return Answer.page(page(at.scene(), view, Form.showing(done)));
        })
        .orElseGet(Answer::notThere);
  }

  private static Answer.Template page(Scene scene, MemberView view, Form form) {
    return (out, no) -> JteseanceGenerated.render(out, no, scene, view, form);
  }

  Answer step(At at, Form form, Function<MemberView, Work> read) {
    var found = view(at);
    if (found.isEmpty()) {
      return Answer.notThere();
    }
    var view = found.get();
    var work = read.apply(view);
    if (!form.isRight()) {
      return Answer.refused(page(at.scene(), view, form));
    }
    var led = tools.once(at.scene(), form, unit -> work.in(unit) ? "1" : "autre");
    return Answer.seeOther(view.path() + "?" + SittingsDesk.DONE + "=" + led);
  }
}
