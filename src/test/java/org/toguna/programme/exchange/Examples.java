package org.toguna.programme.exchange;

/// Small files, each with one panel, into which a test writes its mistake.
final class Examples {
  static final String EVENT =
      """
      {"guid":"7b1327a5-049b-4411-8421-163743755933","id":7,"date":"2026-01-29T10:00:00+00:00",
       "start":"10:00","duration":"01:30","room":"Djoliba","slug":"panel-sante","url":
       "https://semaine.example/p","title":"Panel 1","subtitle":"","track":"IA","type":"panel",
       "language":"fr","abstract":"","description":"","persons":[],"links":[]}\
      """;

  private Examples() {}

  static String json(String events) {
    return """
    {"schedule":{"version":"1","base_url":"https://semaine.example/","conference":{
    "acronym":"semaine","title":"Semaine du numérique","start":"2026-01-29","end":"2026-01-31",
    "daysCount":1,"timeslot_duration":"00:15","time_zone_name":"Africa/Bamako","days":[
    {"index":1,"date":"2026-01-29","day_start":"2026-01-29T08:00:00+00:00",
    "day_end":"2026-01-30T02:00:00+00:00","rooms":{"Djoliba":[
    %s]}}]}}}\
    """
        .formatted(events);
  }

  /// The panel with one piece of its JSON replaced.
  static String json(String piece, String other) {
    return json(EVENT.replace(piece, other));
  }

  static String xml(String event) {
    return """
    <schedule><version>1</version><conference><title>Semaine</title><acronym>semaine</acronym>
    <time_zone_name>Africa/Bamako</time_zone_name></conference>
    <day index="1" date="2026-01-29" start="2026-01-29T08:00:00Z" end="2026-01-29T20:00:00Z">
    <room name="Djoliba"><event guid="7b1327a5-049b-4411-8421-163743755933" id="7">
    <date>2026-01-29T10:00:00+00:00</date><start>10:00</start><duration>1:30</duration>
    <room>Djoliba</room><title>Panel 1</title><type>panel</type><track>IA</track>
    <abstract/>%s</event></room></day></schedule>\
    """
        .formatted(event);
  }

  static String calendar(String lines) {
    return """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Agenda//FR
    X-WR-CALNAME:Semaine
    X-WR-TIMEZONE:Africa/Bamako
    BEGIN:VEVENT
    UID:panel-1@semaine.example
    SUMMARY:Panel 1
    LOCATION:Djoliba
    %s
    END:VEVENT
    END:VCALENDAR
    """
        .formatted(lines)
        .replace("\n", "\r\n");
  }
}
