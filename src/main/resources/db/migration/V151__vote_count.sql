-- What was odd about a vote, found at its close. No personal data. Never altered and never deleted: the database
-- refuses.
create table vote_flag (
  contest_id uuid not null references vote_poll (contest_id),
  number integer not null check (number > 0),
  kind varchar(8) not null check (kind in ('BURST', 'RUN', 'NO_ENTRY')),
  ballots integer not null check (ballots > 0),
  from_at bigint not null,
  to_at bigint not null,
  primary key (contest_id, number)
);
create trigger vote_flag_unchanged before update on vote_flag for each row ${refuse};
create trigger vote_flag_undeleted before delete on vote_flag for each row ${refuse};

-- What a person decided about it before the count, and why. Who it was stands in the journal. No personal data
-- but what the reason says, which is published.
create table vote_decision (
  contest_id uuid not null,
  number integer not null,
  verdict varchar(9) not null check (verdict in ('KEPT', 'SET_ASIDE')),
  reason varchar(500) not null check (length(reason) > 0),
  decided_at bigint not null,
  primary key (contest_id, number),
  foreign key (contest_id, number) references vote_flag (contest_id, number)
);
create trigger vote_decision_undeleted before delete on vote_decision for each row ${refuse};

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
