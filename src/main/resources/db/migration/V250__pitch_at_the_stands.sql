-- A day is held on the stage, or at the stands, where groups of the jury go round. `rotation` is the SHA-256 of who
-- begins where, line by line, closed with the list. A stand may be moved on the day: its label is not fixed.
alter table pitch_day add column mode varchar(6) ${by_bytes} not null default 'STAGE' check (mode in ('STAGE', 'STANDS'));
alter table pitch_day add column rotation varchar(64) ${by_bytes}
  check ((rotation is not null) = (closed and mode = 'STANDS'));
create trigger pitch_day_mode_fixed before update on pitch_day for each row
  when (old.closed and (new.mode <> old.mode
    or (old.rotation is not null and (new.rotation is null or new.rotation <> old.rotation)))) ${refuse};
alter table pitch_team add column stand varchar(40) not null default '';

-- The turns are made anew with the `party` before whom a team presents itself: 0 is the hall, any other the number of
-- a group that goes round. One at a time before each party, and each team once before each: the database refuses more.
-- No personal data. Kept with the edition.
create table pitch_turn_before as select * from pitch_turn;
drop table pitch_turn;
create table pitch_turn (
  contest_id uuid not null,
  party integer not null check (party >= 0),
  turn integer not null check (turn > 0),
  team integer not null,
  called_at bigint not null,
  pitch_at bigint check (pitch_at >= called_at),
  questions_at bigint check (questions_at >= pitch_at),
  ended_at bigint check (ended_at >= called_at),
  absent boolean not null,
  primary key (contest_id, party, turn),
  foreign key (contest_id, team) references pitch_team (contest_id, number) on delete cascade,
  check (questions_at is null or pitch_at is not null),
  check (not absent or (ended_at is not null and pitch_at is null)),
  check (absent or ended_at is null or pitch_at is not null)
);
insert into pitch_turn (contest_id, party, turn, team, called_at, pitch_at, questions_at, ended_at, absent)
  select contest_id, 0, turn, team, called_at, pitch_at, questions_at, ended_at, absent from pitch_turn_before;
drop table pitch_turn_before;
create unique index pitch_turn_one on pitch_turn (contest_id, party) where ended_at is null;
create unique index pitch_turn_heard on pitch_turn (contest_id, party, team) where pitch_at is not null;
