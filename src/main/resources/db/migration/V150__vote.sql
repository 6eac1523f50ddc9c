-- The public's vote of a contest: when it is held and what it weighs in the result, in hundredths, under a cap
-- that is stated with it. Once opened (`sealed`) neither can change, and its state only goes on: the database
-- refuses. `rules_digest` is the SHA-256 of the rules as they were opened, `log_index` where the public journal says so. No
-- personal data. Kept with the edition.
create table vote_poll (
  contest_id uuid primary key references contest (id) on delete cascade,
  edition_id uuid not null references edition (id) on delete cascade,
  opens_at bigint not null,
  closes_at bigint not null,
  weight integer not null check (weight > 0),
  weight_cap integer not null check (weight_cap <= 50),
  revision integer not null default 1 check (revision > 0),
  state varchar(7) not null check (state in ('DRAFT', 'OPEN', 'CLOSED', 'COUNTED')),
  sealed boolean not null,
  rules_digest ${bytes},
  log_index bigint,
  closed_at bigint,
  list_digest ${bytes},
  counted_at bigint,
  counted_log_index bigint,
  links_erased_at bigint,
  unique (contest_id, sealed),
  check (closes_at > opens_at),
  check (weight <= weight_cap),
  check (sealed = (state <> 'DRAFT')),
  check (sealed = (rules_digest is not null and log_index is not null)),
  check ((state in ('CLOSED', 'COUNTED')) = (closed_at is not null)),
  check ((state = 'COUNTED') = (list_digest is not null and counted_at is not null and counted_log_index is not null))
);
create index vote_poll_edition on vote_poll (edition_id);
create trigger vote_poll_fixed before update on vote_poll for each row
  when (old.sealed and (not new.sealed or new.contest_id <> old.contest_id or new.edition_id <> old.edition_id
    or new.opens_at <> old.opens_at or new.closes_at <> old.closes_at or new.weight <> old.weight
    or new.weight_cap <> old.weight_cap or new.rules_digest <> old.rules_digest
    or new.log_index <> old.log_index)) ${refuse};
create trigger vote_poll_goes_on before update on vote_poll for each row
  when ((old.closed_at is not null and (new.closed_at is null or new.closed_at <> old.closed_at))
    or (old.closed_at is null and new.counted_at is not null)
    or (old.counted_at is not null and (new.counted_at is null or new.counted_at <> old.counted_at
      or new.list_digest <> old.list_digest or new.counted_log_index <> old.counted_log_index))) ${refuse};
create trigger vote_poll_undeleted before delete on vote_poll for each row when (old.sealed) ${refuse};

-- What may be chosen. `sealed` follows the vote's: from its opening on the database refuses to add, change or
-- take away one. No personal data: a start-up or a project, as it presents itself. Kept with the edition.
create table vote_choice (
  contest_id uuid not null,
  number integer not null check (number > 0),
  sealed boolean not null,
  position integer not null,
  name varchar(120) not null,
  body varchar(200) not null,
  country varchar(2) not null,
  summary ${words} not null,
  primary key (contest_id, number),
  foreign key (contest_id, sealed) references vote_poll (contest_id, sealed) on update cascade on delete cascade
);
create trigger vote_choice_added before insert on vote_choice for each row when (new.sealed) ${refuse};
create trigger vote_choice_changed before update on vote_choice for each row when (old.sealed) ${refuse};
create trigger vote_choice_undeleted before delete on vote_choice for each row when (old.sealed) ${refuse};

-- A ballot: one a badge, and one a person whose badge was replaced; `turn` counts how often it was filled in.
-- `tracker` is the random code under which its voter finds it again. Personal data: whose it is. Purpose: one
-- ballot each, changed until the close, and what is odd seen before the count. Both links are cut thirty days
-- after the close, and when the person is erased; the ballot stays and counts.
create table vote_ballot (
  id uuid primary key,
  contest_id uuid not null references vote_poll (contest_id),
  badge_id bigint,
  person_id uuid references person (id) on delete set null,
  tracker varchar(16) not null unique,
  turn integer not null check (turn > 0),
  unique (contest_id, badge_id),
  unique (contest_id, person_id)
);
create index vote_ballot_badge on vote_ballot (badge_id);
create index vote_ballot_person on vote_ballot (person_id);

-- Each filling-in of a ballot, the last one counts. `sealed_choice` holds the choice and the bytes of chance of
-- the entry in the public journal, encrypted with a key outside the database: nobody who reads it can count
-- before the close. Never altered and never deleted: the database refuses.
create table vote_cast (
  ballot_id uuid not null references vote_ballot (id),
  turn integer not null check (turn > 0),
  sealed_choice ${bytes} not null,
  digest ${bytes} not null,
  log_index bigint not null unique,
  cast_at bigint not null,
  primary key (ballot_id, turn)
);
create trigger vote_cast_unchanged before update on vote_cast for each row ${refuse};
create trigger vote_cast_undeleted before delete on vote_cast for each row ${refuse};
