-- What was odd about a vote, found at its close, and what a person decided about it before the count, with the
-- reason. `badges` holds short codes, for whoever decides: personal data, emptied with the ballots' links, thirty
-- days after the close. What was found cannot be altered or deleted: the database refuses.
create table vote_flag (
  contest_id uuid not null references vote_poll (contest_id),
  number integer not null check (number > 0),
  kind varchar(8) not null check (kind in ('BURST', 'RUN', 'NO_ENTRY')),
  ballots integer not null check (ballots > 0),
  from_at bigint not null,
  to_at bigint not null,
  badges varchar(2000) not null,
  decision varchar(9) check (decision in ('KEPT', 'SET_ASIDE')),
  reason varchar(500) not null,
  decided_at bigint,
  primary key (contest_id, number),
  check ((decision is null) = (decided_at is null)),
  check (decision is null or length(reason) > 0)
);
create trigger vote_flag_found before update on vote_flag for each row
  when (new.contest_id <> old.contest_id or new.number <> old.number or new.kind <> old.kind
    or new.ballots <> old.ballots or new.from_at <> old.from_at or new.to_at <> old.to_at
    or (new.badges <> old.badges and new.badges <> '')
    or (old.decision is not null and new.decision is null)) ${refuse};
create trigger vote_flag_undeleted before delete on vote_flag for each row ${refuse};

-- Which ballots it is about.
create table vote_flagged (
  contest_id uuid not null,
  number integer not null,
  ballot_id uuid not null references vote_ballot (id),
  primary key (contest_id, number, ballot_id),
  foreign key (contest_id, number) references vote_flag (contest_id, number)
);
create index vote_flagged_ballot on vote_flagged (ballot_id);
create trigger vote_flagged_unchanged before update on vote_flagged for each row ${refuse};
create trigger vote_flagged_undeleted before delete on vote_flagged for each row ${refuse};

-- The ballots as they were opened and published: tracker, choice, the chance that its entry in the public
-- journal was made with, whether it counts. Nothing leads from here to a person or a badge. Kept for good,
-- never altered: the database refuses.
create table vote_opened (
  log_index bigint primary key,
  contest_id uuid not null,
  tracker varchar(16) not null,
  choice integer not null,
  salt ${bytes} not null,
  counts boolean not null,
  unique (contest_id, tracker),
  foreign key (contest_id, choice) references vote_choice (contest_id, number)
);
create trigger vote_opened_unchanged before update on vote_opened for each row ${refuse};
create trigger vote_opened_undeleted before delete on vote_opened for each row ${refuse};

-- How many ballots each choice has. No personal data. Kept for good, never altered: the database refuses.
create table vote_result (
  contest_id uuid not null,
  choice integer not null,
  votes integer not null check (votes >= 0),
  primary key (contest_id, choice),
  foreign key (contest_id, choice) references vote_choice (contest_id, number)
);
create trigger vote_result_unchanged before update on vote_result for each row ${refuse};
create trigger vote_result_undeleted before delete on vote_result for each row ${refuse};
