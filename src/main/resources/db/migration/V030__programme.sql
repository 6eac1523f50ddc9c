-- A thread that runs through an edition's programme. Kept with the edition; no personal data.
create table track (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  slug varchar(60) not null,
  name ${words} not null,
  colour varchar(7) not null,
  example boolean not null,
  position integer not null,
  unique (edition_id, slug)
);

-- What happens when and where. Kept with the edition, for good; no personal data but what an organiser
-- writes into a change note: the names of people who were on the programme before.
create table programme_session (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  guid uuid not null,
  serial bigint not null check (serial > 0),
  slug varchar(80) not null,
  kind varchar(20) not null,
  number integer check (number > 0),
  title ${words} not null,
  summary ${words} not null,
  room_id uuid references room (id) on delete set null,
  starts_at bigint,
  ends_at bigint,
  track_id uuid references track (id) on delete set null,
  languages varchar(200) not null,
  level varchar(20) not null,
  seats integer check (seats >= 0),
  countries varchar(200) not null,
  published boolean not null,
  cancelled boolean not null,
  cancel_reason ${words} not null,
  changed_at bigint,
  change_notes varchar(20000) not null,
  example boolean not null,
  version integer not null,
  unique (edition_id, guid),
  unique (edition_id, serial),
  unique (edition_id, slug),
  check (ends_at is null or (starts_at is not null and ends_at > starts_at))
);
create index programme_session_time on programme_session (edition_id, starts_at);
create index programme_session_room on programme_session (room_id, starts_at);

-- Who speaks: name, body, country and biography, shown to the public once the person agreed. Kept with
-- the edition; a person who takes the agreement back disappears from every public page at once.
create table speaker (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  guid uuid not null,
  slug varchar(80) not null,
  name varchar(200) not null,
  body varchar(300) not null,
  country varchar(2) not null,
  biography ${words} not null,
  agreed boolean not null,
  example boolean not null,
  unique (edition_id, guid),
  unique (edition_id, slug)
);

-- Who is on a session, in which role; who was replaced stays, with when. Kept with the edition.
create table appearance (
  id uuid primary key,
  session_id uuid not null references programme_session (id) on delete cascade,
  speaker_id uuid not null references speaker (id) on delete cascade,
  role varchar(20) not null,
  position integer not null,
  withdrawn_at bigint
);
-- Nobody sits twice at one table, and one person leads the talk.
create unique index appearance_once on appearance (session_id, speaker_id) where withdrawn_at is null;
create unique index appearance_moderator on appearance (session_id)
  where role = 'MODERATOR' and withdrawn_at is null;
create index appearance_speaker on appearance (speaker_id);
