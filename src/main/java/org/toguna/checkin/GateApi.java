package org.toguna.checkin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.kit.db.Db;
import org.toguna.kit.web.RateLimits;
import org.toguna.kit.web.Scene;
import org.toguna.kit.web.TooOften;
import tools.jackson.databind.JsonNode;

/// What a device asks for and hands in. Whoever is none finds nothing here.
@Controller
@RequestMapping("/controle/api")
class GateApi {
  static final int MOST_SCANS = 500;
  private static final int A_MINUTE = 600;
  private static final Duration SEEN_AGAIN = Duration.ofSeconds(20);

  private final Db db;
  private final Gatehouse house;
  private final Bearer bearer;
  private final RateLimits limits;
  private final Clock clock;

  GateApi(Db db, Gatehouse house, Bearer bearer, RateLimits limits, Clock clock) {
    this.db = db;
    this.house = house;
    this.bearer = bearer;
    this.limits = limits;
    this.clock = clock;
  }

  @GetMapping("/consignes")
  ResponseEntity<byte[]> orders(HttpServletRequest request, Scene scene) {
    return working(
        request,
        device -> {
          seen(device, device.life().contact().waiting());
          var orders = db.read(sql -> Orders.of(sql, house.duties().of(device), scene));
          var bytes = Reply.bytes(orders);
          return Reply.tagged(clock.instant(), request, Orders.tag(bytes), () -> bytes);
        });
  }

  @GetMapping("/badges")
  ResponseEntity<byte[]> badges(HttpServletRequest request) {
    return working(
        request,
        device -> {
          var tag = db.read(sql -> BadgeList.tag(sql, device));
          return Reply.tagged(
              clock.instant(),
              request,
              tag,
              () -> db.read(sql -> BadgeList.of(sql, device).bytes()));
        });
  }

  /// One badge, at once.
  @PostMapping("/passage")
  ResponseEntity<byte[]> ask(HttpServletRequest request) throws IOException {
    var body = Reply.read(request);
    return working(
        request,
        device -> {
          seen(device, device.life().contact().waiting());
          var duty = house.duties().of(device);
          return body.flatMap(Sent::read)
              .flatMap(sent -> house.passing().ask(duty, sent))
              .map(decision -> Reply.ok(clock.instant(), told(duty, decision)))
              .orElseGet(() -> Reply.refused(clock.instant()));
        });
  }

  private Map<String, Object> told(Duty duty, Passing.Decision decision) {
    var told = new LinkedHashMap<String, Object>();
    told.put("verdict", decision.verdict().name());
    decision.other().ifPresent(other -> told.put("other", told(other)));
    told.put("inside", inside(duty));
    return told;
  }

  private static Map<String, Object> told(ScanRows.Elsewhere other) {
    return Map.of("gate", other.gate(), "at", other.at().toEpochMilli());
  }

  /// How many are inside of the places that the device's gates lead to.
  private Map<String, Integer> inside(Duty duty) {
    var all = db.read(sql -> Spot.inside(sql, duty.edition().id()));
    var his = new LinkedHashMap<String, Integer>();
    duty.gates()
        .now()
        .values()
        .forEach(gate -> his.put(gate.place().key(), all.getOrDefault(gate.place().key(), 0)));
    return his;
  }

  /// What was decided without network, in the order it was noted.
  @PostMapping("/passages")
  ResponseEntity<byte[]> take(HttpServletRequest request) throws IOException {
    var body = Reply.read(request);
    return working(
        request,
        device ->
            body.flatMap(this::batch)
                .map(batch -> taken(house.duties().of(device), batch))
                .orElseGet(() -> Reply.refused(clock.instant())));
  }

  private Optional<Merging.Batch> batch(JsonNode body) {
    var scans = new ArrayList<Optional<Sent>>();
    body.path("scans").forEach(node -> scans.add(Sent.read(node)));
    int waiting = Math.clamp(body.path("waiting").asInt(0), 0, 1_000_000);
    return body.path("scans").isArray() && scans.size() <= MOST_SCANS
        ? Optional.of(new Merging.Batch(scans, Sent.moment(body.path("now")), waiting))
        : Optional.empty();
  }

  private ResponseEntity<byte[]> taken(Duty duty, Merging.Batch batch) {
    var acks = house.merging().take(duty, batch);
    db.run(
        unit -> house.devices().seen(unit.sql(), duty.device(), batch.itsClock(), batch.waiting()));
    return Reply.ok(
        clock.instant(),
        Map.of("acks", acks.stream().map(GateApi::told).toList(), "inside", inside(duty)));
  }

  private static Map<String, Object> told(Merging.Ack ack) {
    return switch (ack) {
      case Merging.Ack.Refused _ -> Map.of("took", false);
      case Merging.Ack.Taken taken -> {
        var told = new LinkedHashMap<String, Object>();
        told.put("took", true);
        told.put("verdict", taken.verdict().name());
        taken.other().ifPresent(other -> told.put("other", told(other)));
        yield told;
      }
    };
  }

  private ResponseEntity<byte[]> working(
      HttpServletRequest request, Function<Device, ResponseEntity<byte[]>> work) {
    return switch (bearer.of(request)) {
      case Bearer.Asking.Working it -> {
        if (!limits.allows("checkin " + it.device().id(), A_MINUTE, Duration.ofMinutes(1))) {
          throw new TooOften();
        }
        yield work.apply(it.device());
      }
      case Bearer.Asking.Dismissed _ -> Reply.nothing(clock.instant(), true);
      case Bearer.Asking.Nobody _ -> Reply.nothing(clock.instant(), false);
    };
  }

  private void seen(Device device, int waiting) {
    Instant lately = clock.instant().minus(SEEN_AGAIN);
    if (device.life().contact().seen().filter(lately::isBefore).isEmpty()) {
      db.run(unit -> house.devices().seen(unit.sql(), device, Optional.empty(), waiting));
    }
  }
}
