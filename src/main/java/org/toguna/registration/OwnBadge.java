package org.toguna.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.badge.Badge;
import org.toguna.badge.BadgeSheet;
import org.toguna.badge.Face;
import org.toguna.badge.Paper;
import org.toguna.badge.Reason;
import org.toguna.edition.Edition;
import org.toguna.kit.base.Words;
import org.toguna.kit.db.Db;
import org.toguna.kit.journal.Actor;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.QrPicture;
import org.toguna.kit.web.Scene;
import org.toguna.signin.SignedIn;
import org.toguna.zone.Zone;

/// A person's own badge: on the phone, where it can be kept for the gate without network, and on
/// paper.
@Controller
@RequestMapping
class OwnBadge {
  static final String PATH = OwnPages.PATH + "/badge";

  private final Db db;
  private final Badging badging;
  private final BadgeSheet sheet;

  OwnBadge(Db db, Badging badging, BadgeSheet sheet) {
    this.db = db;
    this.badging = badging;
    this.sheet = sheet;
  }

  /// What the page shows: the face, the code as a picture, which days and zones it opens.
  record Pass(Edition edition, Face face, QrPicture picture, Opens opens) {}

  /// No zone is named where it opens all there are.
  record Opens(SortedSet<LocalDate> days, List<Words> zones) {}

  @GetMapping(PATH)
  Answer show(Scene scene, Edition edition, @AuthenticationPrincipal SignedIn who) {
    return pass(scene, edition, who)
        .<Answer>map(
            pass -> Answer.page((out, no) -> JtebadgeGenerated.render(out, no, scene, pass)))
        .orElseGet(() -> Answer.seeOther(OwnPages.PATH));
  }

  /// The badge as a phone shows it, of whoever has a place.
  Optional<Pass> pass(Scene scene, Edition edition, SignedIn who) {
    return own(edition, who)
        .map(own -> {
          var face = face(scene, own, who, db.read(sql -> lines(sql, own, scene)));
          var picture = QrPicture.of(own.badge().codes().signed());
          return new Pass(edition, face, picture, db.read(sql -> opens(sql, edition, own)));
        });
  }

  private record Own(Registration registration, Badge badge, Admission admission) {}

  /// A badge that is not there yet is issued now: it is the person's already.
  private Optional<Own> own(Edition edition, SignedIn who) {
    var registration =
        db.read(sql -> Registration.of(sql, edition.id(), who.id()))
            .filter(one -> one.state() == State.CONFIRMED);
    return registration.flatMap(one ->
        db.write(unit ->
            badging
                .issue(unit, one)
                .map(badge ->
                    new Own(one, badge, Admission.get(unit.sql(), edition, one.category())))));
  }

  private static BadgeLines lines(DSLContext sql, Own own, Scene scene) {
    return BadgeLines.of(sql, own.registration().id(), scene.lang());
  }

  private static Face face(Scene scene, Own own, SignedIn who, BadgeLines lines) {
    var kind = new Face.Kind(scene.say(own.admission().name()), own.admission().colour());
    return new Face(own.badge(), who.shownName(), lines.body(), lines.country(), kind);
  }

  private static Opens opens(DSLContext sql, Edition edition, Own own) {
    var days = new TreeSet<>(own.admission().days());
    days.removeIf(day -> !own.registration().standing().coming().days().on(day));
    var all = Zone.of(sql, edition.id());
    var opened = all.stream().filter(zone -> zone.openedBy(own.admission().rights())).toList();
    return new Opens(
        days, opened.size() == all.size() ? List.of() : opened.stream().map(Zone::name).toList());
  }

  @GetMapping(PATH + ".pdf")
  Answer paper(Scene scene, Edition edition, @AuthenticationPrincipal SignedIn who) {
    return own(edition, who)
        .<Answer>map(own -> {
          var lines = db.read(sql -> lines(sql, own, scene));
          var faces = List.of(face(scene, own, who, lines));
          return Answer.sent("application/pdf", sheet.pdf(Paper.A6, scene.lang(), edition, faces))
              .as("mon-badge.pdf");
        })
        .orElseGet(Answer::notThere);
  }

  /// It was lost, or says a name that was corrected since: the old code opens nothing from now on.
  @PostMapping(PATH + "/remplacement")
  Answer replace(Edition edition, @AuthenticationPrincipal SignedIn who) {
    boolean replaced =
        db.write(unit ->
            Registration.of(unit.sql(), edition.id(), who.id())
                .flatMap(own -> badging.replace(unit, Actor.person(who.id()), own, Reason.LOST))
                .isPresent());
    return Answer.seeOther(replaced ? PATH : OwnPages.PATH);
  }
}
