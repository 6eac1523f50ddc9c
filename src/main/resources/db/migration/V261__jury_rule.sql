-- Whether a juror has judged before, as the chair says: a round may ask for one such juror on each dossier. Personal
-- data. Kept with the juror.
alter table jury_member add column experienced boolean not null default false;

-- How many of a group of jurors read each dossier of a round: of a body, of those who know a category, of those who know
-- the dossier's own, of the experienced. No personal data. Kept with the contest.
create table jury_rule (
  contest_id uuid not null references jury (contest_id) on delete cascade,
  round varchar(9) not null check (round in ('SHORTLIST', 'PITCH', 'STANDS')),
  of_group varchar(11) not null check (of_group in ('EXPERIENCED', 'OWN', 'CATEGORY', 'BODY')),
  name varchar(200) not null,
  at_least integer not null check (at_least >= 0),
  at_most integer check (at_most is null or at_most >= at_least),
  primary key (contest_id, round, of_group, name),
  check (at_least > 0 or at_most is not null),
  check ((of_group in ('CATEGORY', 'BODY')) = (length(name) > 0))
);
