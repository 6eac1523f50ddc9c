package org.toguna.jury;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.application.HandedIn;
import org.toguna.contest.Call;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;
import org.toguna.people.PersonId;
import org.toguna.people.Persons;

/// One proposal, pair by pair with the reasons; a person accepts it, or leaves it.
@Controller
@RequestMapping(JuryDesk.PATH + AssignDesk.BELOW + "/{proposal}")
class ProposalDesk {
  private final ShelfTools tools;
  private final Accepting accepting;

  ProposalDesk(ShelfTools tools, Accepting accepting) {
    this.tools = tools;
    this.accepting = accepting;
  }

  /// A pair with what makes its affinity; the parts are shown while nothing has changed since.
  record Shown(Proposal.Line line, Optional<Affinity> parts, boolean seated) {}

  record View(
      Edition edition,
      Call call,
      Proposal proposal,
      Names names,
      Map<UUID, List<Shown>> panels,
      Counting counting) {
    String back() {
      return JuryDesk.View.base(edition, call) + AssignDesk.BELOW;
    }

    String path() {
      return back() + "/" + proposal.id();
    }

    /// For which of the rules that were asked a pair counts, as jurors and dossiers are now.
    List<String> counts(Scene scene, Proposal.Line line) {
      var juror = counting.jurors().get(line.juror());
      return juror == null
          ? List.of()
          : RuleWords.counts(
              scene,
              call,
              proposal.wanted(),
              juror,
              counting.categories().getOrDefault(line.application(), List.of()));
    }

    /// What its panel comes to.
    int total(UUID dossier) {
      return panels.getOrDefault(dossier, List.of()).stream()
          .mapToInt(one -> one.line().worth().affinity())
          .sum();
    }
  }

  /// Jurors, and the categories of dossiers, by their ids.
  record Counting(Map<PersonId, Juror> jurors, Map<UUID, List<String>> categories) {}

  /// Names by id, and whether the jury is still as it was.
  record Names(Map<UUID, String> dossiers, Map<UUID, String> jurors, boolean present) {
    String dossier(UUID id) {
      return Optional.ofNullable(dossiers.get(id)).orElse("—");
    }

    String juror(UUID id) {
      return Optional.ofNullable(jurors.get(id)).orElse("—");
    }
  }

  private Optional<View> view(Edition edition, UUID contest, UUID id) {
    return tools
        .db()
        .read(sql ->
            Call.find(sql, edition.id(), contest)
                .flatMap(call ->
                    Proposal.find(sql, contest, id).map(one -> view(sql, edition, call, one))));
  }

  private static View view(DSLContext sql, Edition edition, Call call, Proposal proposal) {
    var dossiers = HandedIn.in(sql, call.id());
    var jurors = Juror.in(sql, call.id());
    var named = Persons.byId(sql, jurors.stream().map(Juror::id).toList());
    var numbers = new LinkedHashMap<UUID, String>();
    dossiers.forEach(one -> numbers.put(one.id(), one.shownNumber() + " · " + one.name()));
    var names = new HashMap<UUID, String>();
    named.forEach((person, one) -> names.put(person.value(), one.shownName()));
    boolean present =
        Proposal.revision(sql, call.id()).orElse(0) == proposal.made().revision()
            || proposal.made().accepted().isPresent();
    return new View(
        edition,
        call,
        proposal,
        new Names(numbers, names, present),
        panels(sql, proposal, dossiers, jurors),
        new Counting(
            jurors.stream().collect(Collectors.toMap(Juror::id, one -> one)),
            dossiers.stream().collect(Collectors.toMap(HandedIn::id, HandedIn::categories))));
  }

  private static Map<UUID, List<Shown>> panels(
      DSLContext sql, Proposal proposal, List<HandedIn> dossiers, List<Juror> jurors) {
    var texts =
        dossiers.stream().collect(Collectors.toMap(HandedIn::id, one -> Affinity.Text.of(one)));
    var profiles = jurors.stream().collect(Collectors.toMap(Juror::id, Juror::profile));
    var seats = Seats.in(sql, proposal.contest(), proposal.round());
    return proposal.lines(sql).stream()
        .map(line -> {
          var parts =
              Optional.ofNullable(texts.get(line.application()))
                  .flatMap(text ->
                      Optional.ofNullable(profiles.get(line.juror()))
                          .map(profile -> Affinity.of(profile, text)))
                  .filter(one -> one.total() == line.worth().affinity());
          var seat =
              new Seat(proposal.contest(), proposal.round(), line.application(), line.juror());
          return new Shown(line, parts, seats.contains(seat));
        })
        .collect(
            Collectors.groupingBy(
                one -> one.line().application(), LinkedHashMap::new, Collectors.toList()));
  }

  @GetMapping
  Answer show(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID proposal,
      Form form) {
    return view(edition, contest, proposal)
        .<Answer>map(view ->
            Answer.page((out, no) ->
                JtedeskproposalGenerated.render(out, no, scene, view, form.value(JuryDesk.DONE))))
        .orElseGet(Answer::notThere);
  }

  @PostMapping("/acceptation")
  Answer accept(
      Scene scene,
      Edition edition,
      @PathVariable UUID contest,
      @PathVariable UUID proposal,
      Form form) {
    return view(edition, contest, proposal)
        .<Answer>map(view ->
            Answer.seeOther(
                tools.once(
                    scene,
                    form,
                    unit ->
                        view.path()
                            + "?"
                            + JuryDesk.DONE
                            + "="
                            + (accepting.accept(unit, scene.actor(), view.proposal())
                                ? "1"
                                : "autre"))))
        .orElseGet(Answer::notThere);
  }
}
