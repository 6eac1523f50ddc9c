package org.toguna.jury;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.toguna.contest.Call;
import org.toguna.contest.Category;
import org.toguna.kit.base.Lang;
import org.toguna.kit.web.Asked;
import org.toguna.kit.web.Form;
import org.toguna.kit.web.Scene;

/// What the desk says of a juror, as its form asks and shows it.
final class JurorForm {
  private static final int LONGEST_BODY = 200;
  private static final int LONGEST_WORDS = 1_000;

  /// Said by the chair, and by the desk for as long as nobody chairs.
  static final String EXPERIENCED = "experienced";

  private JurorForm() {}

  static List<Asked> asked(Scene scene, Call call, boolean chaired) {
    var categories = new LinkedHashMap<String, String>();
    call.categories().forEach(one -> categories.put(one.slug(), scene.say(one.name())));
    var asked =
        new ArrayList<>(
            List.of(
                Asked.optional("body"),
                new Asked.Several("categories", categories),
                new Asked.Lines("keywords", 4, false),
                new Asked.Several("langs", langs()),
                Asked.tick("chair")));
    if (!chaired) {
      asked.add(Asked.tick(EXPERIENCED));
    }
    return asked;
  }

  /// The languages there are, each under its own name.
  static Map<String, String> langs() {
    var langs = new LinkedHashMap<String, String>();
    Stream.of(Lang.values()).forEach(lang -> langs.put(lang.code(), lang.ownName()));
    return langs;
  }

  static Map<String, String> values(Juror juror) {
    var values = new HashMap<String, String>();
    values.put("body", juror.profile().body());
    values.put("keywords", String.join("\n", juror.profile().keywords()));
    juror.profile().categories().forEach(slug -> values.put("categories." + slug, "on"));
    juror.profile().langs().forEach(lang -> values.put("langs." + lang, "on"));
    if (juror.chair()) {
      values.put("chair", "on");
    }
    if (juror.experienced()) {
      values.put(EXPERIENCED, "on");
    }
    return values;
  }

  static Juror.Profile profile(Form form, Call call) {
    return new Juror.Profile(
        form.optional("body", LONGEST_BODY),
        call.categories().stream()
            .map(Category::slug)
            .filter(slug -> form.ticked("categories." + slug))
            .toList(),
        Juror.lines(form.optional("keywords", LONGEST_WORDS)),
        Stream.of(Lang.values())
            .map(Lang::code)
            .filter(lang -> form.ticked("langs." + lang))
            .toList());
  }
}
