package org.toguna.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.toguna.kit.messages.Address;
import org.toguna.kit.web.Form;
import org.toguna.people.Addresses;

/// What a head says of a member, as its form asks and shows it.
final class MemberForm {
  private MemberForm() {}

  static Member.Facts facts(Form form) {
    var post = form.text("post", 120);
    var day = form.optionalDate("day");
    var hour = form.optionalTime("hour");
    if (day.isEmpty() && !hour.isEmpty()) {
      form.wrong("day", "delegation.member.day.missing");
    }
    var arrival =
        new Member.Arrival(day, hour, form.optional("by", 120), form.optional("note", 300));
    return new Member.Facts(post, arrival);
  }

  static Optional<Address> address(Form form) {
    var typed = form.optional("contact", 254);
    var address = Addresses.read(typed);
    if (address.isEmpty() && !typed.isEmpty()) {
      form.wrong("contact", "people.contact.wrong");
    }
    return address;
  }

  static Optional<Member> find(List<Member> team, UUID member) {
    return team.stream().filter(one -> one.id().equals(member)).findFirst();
  }

  static Form showing(Member member) {
    var arrival = member.facts().arrival();
    var values = new TreeMap<String, String>();
    values.put("name", member.person().shownName());
    values.put("post", member.facts().post());
    values.put("day", arrival.day().map(LocalDate::toString).orElse(""));
    values.put("hour", arrival.hour());
    values.put("by", arrival.by());
    values.put("note", arrival.note());
    return Form.showing(values);
  }
}
