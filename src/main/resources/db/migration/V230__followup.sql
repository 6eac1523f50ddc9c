-- How an edition's laureates and coached teams are followed: the upper ends of the bands of yearly revenue in XOF (one a
-- line, ascending; what is above the last is the last band), and whether the figures are public. The bands stay as they
-- are once somebody answered. No personal data. Kept with the edition.
create table followup_plan (
  edition_id uuid primary key references edition (id) on delete cascade,
  bands varchar(400) ${by_bytes} not null,
  shown boolean not null
);

-- A check-in: the day it opens and the day it is due; once closed, nothing is answered or corrected. No personal data.
-- Kept with the edition.
create table followup_checkin (
  id uuid primary key,
  edition_id uuid not null references followup_plan (edition_id) on delete cascade,
  name ${words} not null,
  opens_on varchar(10) not null,
  due_on varchar(10) not null,
  closed_at bigint,
  unique (edition_id, due_on),
  check (opens_on <= due_on)
);

-- A team that is followed, under the name it entered with: a laureate with its prize, a coached team, or both; when its
-- prize was paid and who said so; whether it wants no reminders. Personal data: who answers for it. Purpose: to learn
-- what became of the teams, and to help them. Name and person are kept three years after the edition, or until the
-- person is erased; the numbers stay without them.
create table followup_team (
  id uuid primary key,
  edition_id uuid not null references followup_plan (edition_id) on delete cascade,
  application_id uuid references application (id) on delete set null,
  person_id uuid references person (id),
  name varchar(120) not null,
  prize varchar(300) not null,
  coached boolean not null,
  stopped_at bigint,
  paid_on varchar(10),
  paid_by varchar(4) check (paid_by in ('TEAM', 'DESK')),
  paid_noted_at bigint,
  unique (application_id),
  check (coached or length(prize) > 0),
  check ((paid_on is null) = (paid_by is null)),
  check ((paid_on is null) = (paid_noted_at is null))
);
create index followup_team_edition on followup_team (edition_id);
create index followup_team_person on followup_team (person_id);

-- What a team has filled in and not sent yet. Personal data, whatever it holds. Purpose: a form that survives a cut.
-- Kept until it is sent or the check-in is closed.
create table followup_draft (
  checkin_id uuid not null references followup_checkin (id) on delete cascade,
  team_id uuid not null references followup_team (id) on delete cascade,
  fields_json varchar(4000) not null,
  saved_at bigint not null,
  primary key (checkin_id, team_id)
);
create index followup_draft_team on followup_draft (team_id);

-- What a team answered; a correction is another row, the highest number counts, and no row is altered. `band` counts
-- from 0, amounts are XOF; `public` is the team's agreement to be counted in the public figures; `by_phone` says that
-- the organiser noted it. No personal data by itself. Kept with the edition: numbers, without the person.
create table followup_answer (
  checkin_id uuid not null references followup_checkin (id) on delete cascade,
  team_id uuid not null references followup_team (id) on delete cascade,
  number integer not null check (number > 0),
  standing varchar(6) not null check (standing in ('ALIVE', 'PAUSED', 'CLOSED')),
  jobs integer not null check (jobs between 0 and 100000),
  women integer not null check (women >= 0),
  band integer not null check (band >= 0),
  funding bigint not null check (funding >= 0),
  kind varchar(6) not null check (kind in ('', 'GRANT', 'LOAN', 'EQUITY', 'OTHER')),
  public boolean not null,
  by_phone boolean not null,
  sent_at bigint not null,
  primary key (checkin_id, team_id, number),
  check (women <= jobs),
  check ((funding = 0) = (kind = ''))
);
create index followup_answer_team on followup_answer (team_id);
create trigger followup_answer_unchanged before update on followup_answer for each row ${refuse};

-- What a team has reached or means to reach. Personal data, whatever is in it. Purpose and end: the team's name's.
create table followup_milestone (
  id uuid primary key,
  team_id uuid not null references followup_team (id) on delete cascade,
  day_on varchar(10) not null,
  text varchar(500) not null check (length(text) > 0),
  state varchar(7) not null check (state in ('PLANNED', 'REACHED', 'DROPPED')),
  changed_at bigint not null
);
create index followup_milestone_team on followup_milestone (team_id);

-- That a team was reminded of a check-in for the n-th time: the key lets it be reminded once. No personal data. Kept
-- with the check-in.
create table followup_reminder (
  checkin_id uuid not null references followup_checkin (id) on delete cascade,
  team_id uuid not null references followup_team (id) on delete cascade,
  step integer not null check (step >= 0),
  sent_at bigint not null,
  primary key (checkin_id, team_id, step)
);
create index followup_reminder_team on followup_reminder (team_id);
