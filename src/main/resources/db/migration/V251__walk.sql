-- A group of jurors who go from stand to stand. `closed` follows the day's: from then on the database refuses to add
-- or rename one, since how many there are and in which order says where each begins. No personal data. Kept with the
-- edition.
create table walk_group (
  contest_id uuid not null,
  number integer not null check (number > 0),
  closed boolean not null,
  name varchar(60) ${by_bytes} not null check (length(name) > 0),
  primary key (contest_id, number),
  foreign key (contest_id, closed) references pitch_day (contest_id, closed) on update cascade on delete cascade
);
create trigger walk_group_added before insert on walk_group for each row when (new.closed) ${refuse};
create trigger walk_group_fixed before update on walk_group for each row
  when (old.closed and (new.name <> old.name or new.number <> old.number)) ${refuse};

-- Which group a juror goes with, one in a day, and whether it leads it. Personal data. Purpose: the jury's round of
-- the stands. Kept as long as its place in the jury.
create table walk_member (
  contest_id uuid not null,
  person_id uuid not null references person (id),
  party integer not null,
  leads boolean not null,
  primary key (contest_id, person_id),
  foreign key (contest_id, party) references walk_group (contest_id, number) on delete cascade,
  foreign key (contest_id, person_id) references jury_member (contest_id, person_id) on delete cascade
);
create index walk_member_person on walk_member (person_id);
create unique index walk_member_lead on walk_member (contest_id, party) where leads;
create index walk_member_group on walk_member (contest_id, party);

-- What the desk noted of a group and a stand: that it was there although nobody pressed (`met`), or that it does not
-- go there, and why. The stand is off the group's round meanwhile. No personal data but what a reason says. Kept with
-- the edition.
create table walk_note (
  contest_id uuid not null,
  party integer not null,
  team integer not null,
  met boolean not null,
  reason varchar(500) not null check (length(reason) > 0),
  noted_at bigint not null,
  primary key (contest_id, party, team),
  foreign key (contest_id, party) references walk_group (contest_id, number) on delete cascade,
  foreign key (contest_id, team) references pitch_team (contest_id, number) on delete cascade
);
create index walk_note_team on walk_note (contest_id, team);
