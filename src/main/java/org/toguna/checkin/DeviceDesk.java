package org.toguna.checkin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.toguna.edition.Edition;
import org.toguna.edition.ShelfTools;
import org.toguna.kit.db.Broken;
import org.toguna.kit.db.Unit;
import org.toguna.kit.web.Answer;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.QrPicture;
import org.toguna.kit.web.Scene;

/// The phones that check badges, on the desk: made known, bound to gates, enrolled by a code shown
/// once, revoked.
@Controller
@RequestMapping("/organisation/editions/{number}" + DeviceDesk.PATH)
class DeviceDesk {
  static final String PATH = "/controle";
  private static final String DEVICES = PATH + "/appareils";

  private final ShelfTools tools;
  private final DeviceBook devices;
  private final Clock clock;

  DeviceDesk(ShelfTools tools, DeviceBook devices, Clock clock) {
    this.tools = tools;
    this.devices = devices;
    this.clock = clock;
  }

  /// What the pages show: all devices, or one with its code if it was just made.
  record View(Edition edition, Form form, List<Gate> gates, List<Line> lines, Optional<Shown> one) {
    String path(Device device) {
      return edition.desk(DEVICES) + "/" + device.id();
    }

    boolean ticked(Gate gate) {
      return form.ticked("porte-" + gate.id());
    }
  }

  record Line(Device device, Device.State state, String gates) {}

  record Shown(Device device, Device.State state, Optional<Fresh> code) {}

  /// A code nobody will be shown again.
  record Fresh(String spelled, QrPicture picture) {}

  @GetMapping
  Answer list(Scene scene, Edition edition) {
    return Answer.page(page(scene, edition, Form.showing(Map.of())));
  }

  private Answer.Template page(Scene scene, Edition edition, Form form) {
    var now = clock.instant();
    var view =
        tools
            .db()
            .read(sql -> {
              var bound = Bound.names(sql, edition.id());
              var lines =
                  Device.of(sql, edition.id()).stream()
                      .map(one -> new Line(one, one.state(now), bound.getOrDefault(one.id(), "—")))
                      .toList();
              return new View(edition, form, Gate.of(sql, edition.id()), lines, Optional.empty());
            });
    return (out, no) -> JtedevicesGenerated.render(out, no, scene, view);
  }

  @PostMapping("/appareils")
  Answer add(Scene scene, Edition edition, Form form, HttpServletRequest request) {
    var wish = wish(form, request);
    return put(
        form,
        scene,
        () -> page(scene, edition, form),
        unit -> edition.desk(DEVICES) + "/" + devices.add(unit, scene.actor(), edition.id(), wish));
  }

  private static DeviceBook.Wish wish(Form form, HttpServletRequest request) {
    var name = form.text("name", 80);
    var ticked = Optional.ofNullable(request.getParameterValues("porte")).orElse(new String[0]);
    Set<UUID> gates =
        Stream.of(ticked).flatMap(text -> id(text).stream()).collect(Collectors.toSet());
    gates.forEach(gate -> form.put("porte-" + gate, "on"));
    if (gates.isEmpty()) {
      form.wrong("porte", "checkin.device.nogate");
    }
    return new DeviceBook.Wish(name, form.ticked("names"), gates);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException madeUp) {
      return Optional.empty();
    }
  }

  /// A page to be shown again where the form is wrong.
  private interface Again {
    Answer.Template page();
  }

  private Answer put(Form form, Scene scene, Again again, Function<Unit, String> work) {
    if (form.isRight()) {
      try {
        return Answer.seeOther(tools.once(scene, form, work));
      } catch (DataAccessException taken) {
        if (!Broken.constraint(taken)) {
          throw taken;
        }
        form.wrong("name", "edition.shelf.taken");
      }
    }
    return Answer.refused(again.page());
  }

  @GetMapping("/appareils/{id}")
  Answer one(Scene scene, Edition edition, @PathVariable UUID id) {
    return find(edition, id)
        .<Answer>map(
            device -> Answer.page(page(scene, edition, device, filled(device), Optional.empty())))
        .orElseGet(Answer::notThere);
  }

  private Optional<Device> find(Edition edition, UUID id) {
    return tools.db().read(sql -> Device.find(sql, edition.id(), id));
  }

  private Form filled(Device device) {
    var values = new HashMap<String, String>();
    values.put("name", device.name());
    if (device.names()) {
      values.put("names", "on");
    }
    tools.db().read(device::gates).forEach(gate -> values.put("porte-" + gate.id(), "on"));
    return Form.showing(values);
  }

  private Answer.Template page(
      Scene scene, Edition edition, Device device, Form form, Optional<Fresh> code) {
    var gates = tools.db().read(sql -> Gate.of(sql, edition.id()));
    var shown = new Shown(device, device.state(clock.instant()), code);
    var view = new View(edition, form, gates, List.of(), Optional.of(shown));
    return (out, no) -> JtedeviceGenerated.render(out, no, scene, view, shown);
  }

  @PostMapping("/appareils/{id}")
  Answer change(
      Scene scene, Edition edition, @PathVariable UUID id, Form form, HttpServletRequest request) {
    var device = find(edition, id);
    if (device.isEmpty()) {
      return Answer.notThere();
    }
    var wish = wish(form, request);
    return put(
        form,
        scene,
        () -> page(scene, edition, device.get(), form, Optional.empty()),
        unit -> {
          devices.change(unit, scene.actor(), device.get(), wish);
          return edition.desk(PATH);
        });
  }

  /// Shown on this answer alone: no address leads to it again.
  @PostMapping("/appareils/{id}/code")
  Answer code(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    var device = find(edition, id);
    if (device.isEmpty()) {
      return Answer.notThere();
    }
    var made = tools.db().write(unit -> code(unit, scene, form, device.get()));
    var now = find(edition, id).orElse(device.get());
    return Answer.page(
        page(scene, edition, now, filled(now), made.map(code -> fresh(scene, code))));
  }

  private Optional<String> code(Unit unit, Scene scene, Form form, Device device) {
    var made = new HashSet<String>();
    tools
        .once()
        .of(
            unit,
            scene.actor().name(),
            form,
            () -> {
              devices.code(unit, scene.actor(), device).ifPresent(made::add);
              return DEVICES;
            });
    return made.stream().findFirst();
  }

  /// A phone's own camera opens the app with it; what follows `#` is sent to no server.
  private static Fresh fresh(Scene scene, String code) {
    var spelled = code.substring(0, 5) + "-" + code.substring(5);
    return new Fresh(spelled, QrPicture.of(scene.origin() + GateApp.PATH + "#code=" + code));
  }

  @PostMapping("/appareils/{id}/revocation")
  Answer revoke(Scene scene, Edition edition, @PathVariable UUID id, Form form) {
    return find(edition, id)
        .map(device ->
            put(
                form,
                scene,
                () -> page(scene, edition, form),
                unit -> {
                  devices.revoke(unit, scene.actor(), device);
                  return edition.desk(PATH);
                }))
        .orElseGet(Answer::notThere);
  }
}
