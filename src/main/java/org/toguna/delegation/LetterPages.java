package org.toguna.delegation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.signin.SignedIn;

/// Invitation letters: for the head, and for the desk that signs and stamps them.
@Controller
@RequestMapping
class LetterPages {
  private static final String FILE = "/lettre.pdf";
  private static final String MEMBER = "/membres/{member}";
  private static final String DESK = "/organisation/editions/{number}/delegations/{id}";

  private final Db db;
  private final Invitations invitations;

  LetterPages(Db db, Invitations invitations) {
    this.db = db;
    this.invitations = invitations;
  }

  @GetMapping(HeadPages.PATH + "/{id}" + FILE)
  Answer all(@AuthenticationPrincipal SignedIn who, @PathVariable UUID id, Form form) {
    return sent(sql -> Delegation.headed(sql, who.id(), id), Optional.empty(), form);
  }

  @GetMapping(HeadPages.PATH + "/{id}" + MEMBER + FILE)
  Answer one(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable UUID id,
      @PathVariable UUID member,
      Form form) {
    return sent(sql -> Delegation.headed(sql, who.id(), id), Optional.of(member), form);
  }

  @GetMapping(DESK + FILE)
  Answer allOnDesk(Edition edition, @PathVariable UUID id, Form form) {
    return sent(sql -> Delegation.find(sql, edition.id(), id), Optional.empty(), form);
  }

  @GetMapping(DESK + MEMBER + FILE)
  Answer oneOnDesk(Edition edition, @PathVariable UUID id, @PathVariable UUID member, Form form) {
    return sent(sql -> Delegation.find(sql, edition.id(), id), Optional.of(member), form);
  }

  @FunctionalInterface
  private interface Found {
    Optional<Delegation> in(DSLContext sql);
  }

  /// The letter is set after the reading is over.
  private Answer sent(Found found, Optional<UUID> member, Form form) {
    var lang = Invitations.Wanted.lang(form.value("langue"));
    return db.read(sql ->
            found
                .in(sql)
                .flatMap(delegation -> {
                  List<Member> members =
                      member
                          .map(id -> Member.find(sql, delegation.id(), id).stream().toList())
                          .orElseGet(() -> Member.of(sql, delegation.id()));
                  return invitations.read(
                      sql, new Invitations.Wanted(delegation, members, member.isPresent(), lang));
                }))
        .map(invitations::sent)
        .orElseGet(Answer::notThere);
  }
}
