-- A round in which everybody scores everyone: each juror who sits reads each dossier of the round that no conflict keeps
-- it from, and so does whoever joins later, until a person ends it or accepts an assignment in its place. No personal
-- data. Kept with the contest.
create table jury_everyone (
  contest_id uuid not null references jury (contest_id) on delete cascade,
  round varchar(9) not null check (round in ('SHORTLIST', 'PITCH', 'STANDS')),
  begun_at bigint not null,
  primary key (contest_id, round)
);
