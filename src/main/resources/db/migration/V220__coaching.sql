-- The coaching of a contest's shortlist: the centre, its rooms (one a line), from when to when, how many teams it has
-- places for. No personal data. Kept with the contest.
create table coaching_programme (
  contest_id uuid primary key references contest (id) on delete cascade,
  edition_id uuid not null references edition (id) on delete cascade,
  centre varchar(200) not null check (length(centre) > 0),
  address varchar(500) not null,
  rooms varchar(2000) not null,
  from_on varchar(10) not null,
  to_on varchar(10) not null,
  places integer not null check (places > 0),
  unique (contest_id, places),
  check (from_on <= to_on)
);
create index coaching_programme_edition on coaching_programme (edition_id);

-- A team that is offered one of the numbered places, under the name it entered with. The number is below the programme's
-- count and no two have it: nobody is promised a place too many. Given back, it is free for the next. No personal data:
-- a firm or a project. Kept with the dossier.
create table coaching_team (
  application_id uuid primary key references application (id) on delete cascade,
  contest_id uuid not null,
  name varchar(120) not null,
  state varchar(8) not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'RELEASED')),
  places integer not null,
  place integer check (place > 0 and place <= places),
  reason varchar(1000) not null,
  offered_at bigint not null,
  answered_at bigint,
  unique (contest_id, place),
  foreign key (contest_id, places) references coaching_programme (contest_id, places)
    on update cascade on delete cascade,
  check ((place is not null) = (state in ('OFFERED', 'ACCEPTED'))),
  check ((state = 'OFFERED') = (answered_at is null))
);
create index coaching_team_contest on coaching_team (contest_id, places);

-- Who coaches: what it knows, the languages it speaks. Personal data. Purpose: teams helped by people who know the
-- matter. Kept two years after the edition, or until the person is erased.
create table coaching_coach (
  contest_id uuid not null references coaching_programme (contest_id) on delete cascade,
  person_id uuid not null references person (id),
  state varchar(8) not null check (state in ('INVITED', 'ACTIVE', 'DECLINED', 'LEFT')),
  knows varchar(1000) not null,
  langs varchar(60) not null,
  invited_at bigint not null,
  answered_at bigint,
  primary key (contest_id, person_id),
  check ((state = 'INVITED') = (answered_at is null))
);
create index coaching_coach_person on coaching_coach (person_id);

-- A slot: a coach for one team or for several, in a room or by phone (`room` is empty), on whole quarters of an hour.
-- Personal data: who coaches. Purpose: who meets whom, where and when. Kept with the contest; the coach as above.
create table coaching_slot (
  id uuid primary key,
  contest_id uuid not null references coaching_programme (contest_id) on delete cascade,
  kind varchar(10) not null check (kind in ('INDIVIDUAL', 'GROUP')),
  subject varchar(200) not null check (length(subject) > 0),
  room varchar(120) not null,
  person_id uuid,
  begins_at bigint not null check (begins_at % 900000000 = 0),
  ends_at bigint not null check (ends_at % 900000000 = 0),
  seats integer not null check (seats > 0),
  bookable boolean not null,
  state varchar(9) not null check (state in ('OPEN', 'CANCELLED')),
  revision integer not null default 1 check (revision > 0),
  reason varchar(1000) not null,
  changed_at bigint not null,
  unique (id, seats),
  check (ends_at > begins_at),
  check (kind = 'GROUP' or seats = 1),
  check ((state = 'CANCELLED') = (length(reason) > 0)),
  foreign key (contest_id, person_id) references coaching_coach (contest_id, person_id)
);
create index coaching_slot_contest on coaching_slot (contest_id, begins_at);
create index coaching_slot_coach on coaching_slot (contest_id, person_id);

-- Who or what is taken in which quarter of an hour since 1970: a coach, a room, a team, each under a name that is the
-- same in every contest; `application_id` is the team's. The key lets nobody be in two places at once. Personal data by the ids in it. Kept with the
-- slot.
create table coaching_hold (
  owner varchar(250) not null,
  quarter integer not null,
  slot_id uuid not null references coaching_slot (id) on delete cascade,
  application_id uuid references application (id) on delete cascade,
  primary key (owner, quarter)
);
create index coaching_hold_slot on coaching_hold (slot_id);
create index coaching_hold_team on coaching_hold (application_id);

-- A team's numbered seat in a slot, and whether it came: how many persons, marked by the coach, at any time after the
-- slot began. No personal data. Kept with the dossier.
create table coaching_booking (
  slot_id uuid not null,
  application_id uuid not null references application (id) on delete cascade,
  seats integer not null,
  seat integer not null check (seat > 0 and seat <= seats),
  booked_at bigint not null,
  attendance varchar(7) check (attendance in ('PRESENT', 'LATE', 'ABSENT')),
  persons integer check (persons between 0 and 50),
  marked_at bigint,
  primary key (slot_id, application_id),
  unique (slot_id, seat),
  foreign key (slot_id, seats) references coaching_slot (id, seats) on update cascade on delete cascade,
  check ((attendance is null) = (marked_at is null)),
  check ((attendance is null) = (persons is null)),
  check (attendance is null or (attendance = 'ABSENT') = (persons = 0))
);
create index coaching_booking_team on coaching_booking (application_id);
create index coaching_booking_slot on coaching_booking (slot_id, seats);

-- What every team hands in, and until when. No personal data. Kept with the contest.
create table coaching_deliverable (
  id uuid primary key,
  contest_id uuid not null references coaching_programme (contest_id) on delete cascade,
  name varchar(200) not null check (length(name) > 0),
  wanted varchar(2000) not null,
  due_at bigint not null
);
create index coaching_deliverable_contest on coaching_deliverable (contest_id, due_at);

-- What a team handed in: a file or a link, accepted or returned with a remark. One waits at most, one is accepted at
-- most. Personal data: whatever is in it. Purpose: to help the team. Kept with the dossier.
create table coaching_handin (
  deliverable_id uuid not null references coaching_deliverable (id) on delete cascade,
  application_id uuid not null references application (id) on delete cascade,
  number integer not null check (number > 0),
  code varchar(26) not null,
  link varchar(500) not null,
  handed_at bigint not null,
  verdict varchar(8) check (verdict in ('ACCEPTED', 'RETURNED')),
  remark varchar(2000) not null,
  judged_at bigint,
  primary key (deliverable_id, application_id, number),
  check ((length(code) = 0) <> (length(link) = 0)),
  check ((verdict is null) = (judged_at is null)),
  check (verdict is null or verdict = 'ACCEPTED' or length(remark) > 0)
);
create unique index coaching_handin_waits on coaching_handin (deliverable_id, application_id) where verdict is null;
create unique index coaching_handin_accepted on coaching_handin (deliverable_id, application_id)
  where verdict = 'ACCEPTED';
create index coaching_handin_team on coaching_handin (application_id);
create index coaching_handin_code on coaching_handin (code);

-- What a coach notes for a team; the team reads every one. Personal data. Purpose: to help the team. Kept with the
-- dossier; whose it is until that person is erased.
create table coaching_note (
  id uuid primary key,
  application_id uuid not null references application (id) on delete cascade,
  person_id uuid references person (id),
  text varchar(4000) not null check (length(text) > 0),
  written_at bigint not null
);
create index coaching_note_team on coaching_note (application_id, written_at);
create index coaching_note_author on coaching_note (person_id);

-- That a team was reminded of a deliverable so many days before it was due: the key lets it be reminded once. No
-- personal data. Kept with the dossier.
create table coaching_reminder (
  deliverable_id uuid not null references coaching_deliverable (id) on delete cascade,
  application_id uuid not null references application (id) on delete cascade,
  days integer not null check (days >= 0),
  sent_at bigint not null,
  primary key (deliverable_id, application_id, days)
);
create index coaching_reminder_team on coaching_reminder (application_id);
