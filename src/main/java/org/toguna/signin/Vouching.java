package org.toguna.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.toguna.kit.base.Codes;
import org.toguna.kit.base.Lang;
import org.toguna.kit.db.Db;
import org.toguna.kit.messages.Address;
import org.toguna.kit.web.Answer;
import org.toguna.people.Addresses;
import org.toguna.signin.outside.Vouched;

/// From an account elsewhere to a person: its owner, or whoever is reached at the e-mail that the
/// provider has verified, as if a code had been read there. An e-mail it has not verified says
/// nothing.
@Component
class Vouching {
  private final Db db;
  private final Vouchers vouchers;
  private final SignInCodes codes;
  private final Entering entering;

  Vouching(Db db, Vouchers vouchers, SignInCodes codes, Entering entering) {
    this.db = db;
    this.vouchers = vouchers;
    this.codes = codes;
    this.entering = entering;
  }

  /// Nothing where the account says too little to know who it is.
  Optional<Answer> enter(
      Vouched account, Lang lang, HttpServletRequest request, HttpServletResponse response) {
    return known(account, request, response)
        .or(() ->
            account
                .email()
                .flatMap(Addresses::read)
                .filter(Address.Email.class::isInstance)
                .map(address -> proved(account, address, lang, request, response)));
  }

  private Optional<Answer> known(
      Vouched account, HttpServletRequest request, HttpServletResponse response) {
    var answer =
        db.read(sql -> vouchers.owner(sql, account))
            .flatMap(
                person -> entering.known(person, Factor.CODE, account.onward(), request, response));
    answer.ifPresent(entered -> db.run(unit -> vouchers.used(unit, account)));
    return answer;
  }

  private Answer proved(
      Vouched account,
      Address address,
      Lang lang,
      HttpServletRequest request,
      HttpServletResponse response) {
    var holder = Codes.next(40);
    db.run(unit -> {
      codes.vouched(unit, holder, new SignInCodes.Wish(address, lang, false, account.onward()));
      vouchers.hold(unit, account, holder);
    });
    Holder.give(holder, request, response);
    return entering.proved(
        new CodeAsked(holder, address, false, account.onward(), true), request, response);
  }
}
