package org.toguna.registration;

import static org.toguna.tables.Tables.QUESTION_ANSWER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.toguna.edition.EditionFile;
import org.toguna.kit.base.Lang;
import org.toguna.kit.base.YamlMap;
import org.toguna.kit.db.Db;
import org.toguna.people.PersonId;
import org.toguna.question.Answers;
import org.toguna.question.Sheet;

/// The hall of 2040, whose press and participants are asked something.
final class Asking {
  static final String PRESS = "/inscription/presse";

  private Asking() {}

  static Hall on(Db.Engine engine) {
    var hall = Hall.on(engine);
    take(hall, file());
    return hall;
  }

  static void take(Hall hall, String file) {
    hall.site.bean(EditionFile.class).take(YamlMap.read("questions.yaml", file));
  }

  /// What a journalist with a camera answers.
  static Map<String, String> answers() {
    return new HashMap<>(
        Map.of(
            "name", "Moussa Traoré",
            "q-media", "Studio Tamani",
            "q-genre_tv", "on",
            "q-materiel", "oui",
            "q-liste", "Une caméra\nDeux trépieds"));
  }

  static Map<String, String> answers(String... changes) {
    var answers = answers();
    for (int i = 0; i < changes.length; i += 2) {
      answers.put(changes[i], changes[i + 1]);
    }
    return answers;
  }

  /// A person's answers as they are read, « question = answer »; none where it is not registered.
  static List<String> given(Hall hall, PersonId person) {
    return hall.site
        .db()
        .read(sql ->
            Registration.of(sql, hall.edition.id(), person).stream()
                .flatMap(one -> {
                  var owner = CategoryQuestions.of(one.category());
                  var sheet = Sheet.of(sql, owner, hall.edition);
                  return Answers.shown(sql, sheet, CategoryQuestions.respondent(one)).stream();
                })
                .map(one -> one.label(Lang.FR) + " = " + one.text(Lang.FR))
                .toList());
  }

  static int kept(Hall hall) {
    return hall.site.db().read(sql -> sql.fetchCount(QUESTION_ANSWER));
  }

  static String file() {
    return """
    edition: { number: 9 }
    categoryQuestions:
      - category: presse
        questions:
          - slug: media
            label: { fr: Média, en: Media }
            hint: { fr: Son nom, en: Its name }
            kind: SHORT
            required: true
            purpose: { fr: examiner la demande, en: to examine the request }
            keptDays: 90
          - slug: genre
            label: { fr: Genre, en: Kind }
            kind: SEVERAL
            required: true
            choices:
              - { slug: radio, label: { fr: Radio, en: Radio } }
              - { slug: tv, label: { fr: Télévision, en: Television } }
              - { slug: ecrit, label: { fr: Presse écrite, en: Print } }
            purpose: { fr: préparer les places, en: to prepare places }
            keptDays: 15
          - slug: materiel
            label: { fr: Du matériel, en: Equipment }
            kind: YES_NO
            required: true
            onlyIf: { question: genre, answers: [radio, tv] }
            purpose: { fr: prévenir la sécurité, en: to tell security }
            keptDays: 15
          - slug: liste
            label: { fr: Lequel, en: Which }
            kind: LONG
            required: true
            onlyIf: { question: materiel, answers: [oui] }
            purpose: { fr: établir la fiche, en: to make the list }
            keptDays: 15
          - slug: carte
            label: { fr: Carte depuis, en: Card since }
            kind: DATE
            purpose: { fr: vérifier la carte, en: to check the card }
            keptDays: 15
      - category: participant
        questions:
          - slug: poids
            label: { fr: Bagage, en: Luggage }
            kind: NUMBER
            unit: { fr: kg, en: kg }
            purpose: { fr: la consigne, en: the cloakroom }
            keptDays: 0
          - slug: pays
            label: { fr: Pays, en: Country }
            kind: COUNTRY
            purpose: { fr: compter les pays, en: to count countries }
            keptDays: 365
          - slug: joindre
            label: { fr: Qui appeler, en: Whom to call }
            kind: PHONE
            purpose: { fr: appeler un proche, en: to call a relative }
            keptDays: 15
          - slug: courriel
            label: { fr: Courriel, en: E-mail }
            kind: EMAIL
            purpose: { fr: envoyer le dossier, en: to send the papers }
            keptDays: 15
          - slug: langue
            label: { fr: Langue, en: Language }
            kind: ONE
            choices:
              - { slug: fr, label: { fr: Français, en: French } }
              - { slug: bm, label: { fr: Bamanankan, en: Bamanankan } }
            purpose: { fr: les casques, en: the headsets }
            keptDays: 15
      - category: cachee
        questions:
          - { slug: mot, label: Mot, kind: SHORT, purpose: essayer, keptDays: 1 }
      - category: close
        questions:
          - { slug: mot, label: Mot, kind: SHORT, purpose: essayer, keptDays: 1 }
    """;
  }
}
