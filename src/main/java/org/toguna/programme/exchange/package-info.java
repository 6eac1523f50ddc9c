/// A programme as other software writes and reads it: `schedule.xml` (frab, pentabarf, pretalx),
/// `schedule.json` in both of its families, and iCalendar.
///
/// What comes in is forgiven and told: [ScheduleReader] mends what can be mended and reports every
/// repair in French and English. What goes out is strict: [ScheduleXml], [ScheduleJson] and
/// [ScheduleIcs] write only what the schemas of the formats allow. Nothing here knows of databases,
/// pages or people who are signed in.
@NullMarked
package org.toguna.programme.exchange;

import org.jspecify.annotations.NullMarked;
