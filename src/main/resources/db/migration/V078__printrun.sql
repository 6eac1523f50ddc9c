-- Print runs of badges: which badges go on which paper, in parts that are printed one after the other.
-- Each part is a file made by a job; who stops the server loses the part at hand and no other.
create table printrun (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  paper varchar(10) not null,
  lang varchar(10) not null,
  title varchar(200) not null,
  badges integer not null check (badges > 0),
  ordered_at bigint not null
);
create index printrun_edition on printrun (edition_id);

-- Personal data while the file is there: the names on the badges. Purpose: printing them. The file goes
-- seven days after it was ordered (OldRuns); which badges were in the run stays with the edition.
create table printrun_part (
  run_id uuid not null references printrun (id) on delete cascade,
  number integer not null check (number > 0),
  pdf ${bytes},
  made_at bigint,
  primary key (run_id, number)
);

create table printrun_badge (
  run_id uuid not null references printrun (id) on delete cascade,
  badge_id bigint not null,
  part integer not null,
  position integer not null,
  primary key (run_id, badge_id)
);
create index printrun_printed on printrun_badge (badge_id);
