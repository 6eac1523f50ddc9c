-- The day a contest's teams present themselves: when it begins, how long each speaks and is asked, how long a team
-- that is called is waited for and what becomes of one that does not come. Closing the list fixes all of that and
-- the teams, and says where the seed will come from; the draw adds the seed. The database refuses to change what was
-- fixed. No personal data. Kept with the edition.
create table pitch_day (
  contest_id uuid primary key references contest (id) on delete cascade,
  edition_id uuid not null references edition (id) on delete cascade,
  starts_at bigint not null,
  pitch_seconds integer not null check (pitch_seconds between 10 and 3600),
  question_seconds integer not null check (question_seconds between 0 and 3600),
  grace_seconds integer not null check (grace_seconds between 0 and 3600),
  late varchar(7) ${by_bytes} not null check (late in ('REFUSED', 'LAST')),
  closed boolean not null,
  fingerprint varchar(64) ${by_bytes},
  source varchar(300) ${by_bytes},
  closed_at bigint,
  closed_log_index bigint,
  seed varchar(300) ${by_bytes},
  drawn_at bigint,
  drawn_log_index bigint check (drawn_log_index > closed_log_index),
  unique (contest_id, closed),
  check (closed = (fingerprint is not null and source is not null and closed_at is not null and closed_log_index is not null)),
  check (closed or seed is null),
  check ((seed is null) = (drawn_at is null)),
  check ((seed is null) = (drawn_log_index is null))
);
create index pitch_day_edition on pitch_day (edition_id);
create trigger pitch_day_fixed before update on pitch_day for each row
  when (old.closed and (not new.closed or new.contest_id <> old.contest_id or new.starts_at <> old.starts_at
    or new.pitch_seconds <> old.pitch_seconds or new.question_seconds <> old.question_seconds
    or new.grace_seconds <> old.grace_seconds or new.late <> old.late or new.fingerprint <> old.fingerprint
    or new.source <> old.source or new.closed_at <> old.closed_at or new.closed_log_index <> old.closed_log_index))
  ${refuse};
create trigger pitch_day_drawn_once before update on pitch_day for each row
  when (old.seed is not null and (new.seed is null or new.seed <> old.seed or new.drawn_at <> old.drawn_at
    or new.drawn_log_index <> old.drawn_log_index)) ${refuse};

-- A team that presents itself, under the name it entered with; `position` is its place in the order drawn. `closed`
-- follows the day's: from then on the database refuses to add, rename or take away one, and to draw anew. No personal
-- data: a firm or a project. Kept with the edition; the link to its dossier ends with the dossier.
create table pitch_team (
  contest_id uuid not null,
  number integer not null check (number > 0),
  closed boolean not null,
  application_id uuid references application (id) on delete set null,
  name varchar(120) ${by_bytes} not null,
  country varchar(2) ${by_bytes} not null,
  position integer check (position > 0),
  primary key (contest_id, number),
  unique (contest_id, position),
  unique (contest_id, application_id),
  check (position is null or closed),
  foreign key (contest_id, closed) references pitch_day (contest_id, closed) on update cascade on delete cascade
);
create index pitch_team_application on pitch_team (application_id);
create trigger pitch_team_added before insert on pitch_team for each row when (new.closed) ${refuse};
create trigger pitch_team_fixed before update on pitch_team for each row
  when (old.closed and (new.name <> old.name or new.country <> old.country or new.number <> old.number
    or (old.position is not null and (new.position is null or new.position <> old.position)))) ${refuse};

-- A team's turn: when it was called, began to speak, was asked, and ended, or that it did not come. One at a time in a
-- contest, and each team is heard once: the database refuses more. No personal data. Kept with the edition.
create table pitch_turn (
  contest_id uuid not null,
  turn integer not null check (turn > 0),
  team integer not null,
  called_at bigint not null,
  pitch_at bigint check (pitch_at >= called_at),
  questions_at bigint check (questions_at >= pitch_at),
  ended_at bigint check (ended_at >= called_at),
  absent boolean not null,
  primary key (contest_id, turn),
  foreign key (contest_id, team) references pitch_team (contest_id, number) on delete cascade,
  check (questions_at is null or pitch_at is not null),
  check (not absent or (ended_at is not null and pitch_at is null)),
  check (absent or ended_at is null or pitch_at is not null)
);
create unique index pitch_turn_one on pitch_turn (contest_id) where ended_at is null;
create unique index pitch_turn_heard on pitch_turn (contest_id, team) where pitch_at is not null;
