package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.people.Person;
import org.toguna.people.PersonId;
import org.toguna.people.RoleGrants;

/// From a proved phone or e-mail to a person: the one who is reached there, one of several, or
/// somebody new.
@Component
class Entering {
  private final Db db;
  private final SignInCodes codes;
  private final Admission admission;
  private final SignIns signIns;
  private final Vouchers vouchers;

  Entering(Db db, SignInCodes codes, Admission admission, SignIns signIns, Vouchers vouchers) {
    this.db = db;
    this.codes = codes;
    this.admission = admission;
    this.signIns = signIns;
    this.vouchers = vouchers;
  }

  /// What this browser has proved and not used yet.
  Optional<CodeAsked> proof(HttpServletRequest request) {
    return Holder.of(request)
        .flatMap(holder -> db.read(sql -> codes.find(sql, holder)))
        .filter(CodeAsked::proved);
  }

  List<Person> candidates(CodeAsked asked) {
    return db.read(sql -> admission.reachedAt(sql, asked.address()));
  }

  Answer proved(CodeAsked asked, HttpServletRequest request, HttpServletResponse response) {
    var known = candidates(asked);
    if (known.isEmpty()) {
      return Answer.seeOther(WhoPages.NAME);
    }
    return known.size() == 1 && !asked.choose()
        ? as(known.getFirst(), asked, request, response)
        : Answer.seeOther(WhoPages.WHO);
  }

  Answer as(
      Person person, CodeAsked asked, HttpServletRequest request, HttpServletResponse response) {
    return enter(unit -> person.id(), asked, request, response);
  }

  Answer asNew(
      String name,
      Lang lang,
      CodeAsked asked,
      HttpServletRequest request,
      HttpServletResponse response) {
    return enter(
        unit -> admission.persons().add(unit, name, lang, false), asked, request, response);
  }

  private interface Who {
    PersonId in(Unit unit);
  }

  private Answer enter(
      Who who, CodeAsked asked, HttpServletRequest request, HttpServletResponse response) {
    var entered =
        db.write(unit -> {
          if (!codes.use(unit, asked.holder())) {
            return Optional.<PersonId>empty();
          }
          var id = who.in(unit);
          admission.persons().verified(unit, id, asked.address());
          admission.persons().seen(unit, id);
          vouchers.link(unit, asked.holder(), id);
          return Optional.of(id);
        });
    Holder.forget(request, response);
    if (entered.isEmpty()) {
      return Answer.seeOther(SignInPages.PATH);
    }
    signIns.begin(request, response, entered.get(), Factor.CODE);
    return Answer.seeOther(Onward.or(asked.onward(), home(entered.get())));
  }

  /// Lets in whom another proof than a code has named, unless nobody may come in under that name.
  Optional<Answer> known(
      PersonId id,
      Factor factor,
      String onward,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (db.read(sql -> admission.find(sql, id)).isEmpty()) {
      return Optional.empty();
    }
    db.run(unit -> admission.persons().seen(unit, id));
    signIns.begin(request, response, id, factor);
    return Optional.of(Answer.seeOther(Onward.or(onward, home(id))));
  }

  private String home(PersonId id) {
    return db.read(sql -> RoleGrants.held(sql, id)).isEmpty() ? Onward.HOME : "/organisation";
  }
}
