-- A round of a contest while and after its dossiers are scored: the rule as it was fixed when the round opened — how
-- the ranking is made, of how many first ones it speaks (`top`), whether a juror reads the others once its own sheet is
-- sealed, whether the presentation is handed out, and the grid. `digest` is the SHA-256 of that rule in words,
-- `log_index` where the public journal says so. The database refuses any change but the close. No personal data. Kept
-- with the contest.
create table scoring_round (
  contest_id uuid not null references contest (id) on delete cascade,
  round varchar(9) ${by_bytes} not null check (round in ('SHORTLIST', 'PITCH', 'STANDS')),
  edition_id uuid not null references edition (id) on delete cascade,
  ranking varchar(10) ${by_bytes} not null check (ranking in ('CALIBRATED', 'MEAN')),
  top integer not null check (top > 0),
  others boolean not null,
  deck boolean not null,
  grid_json varchar(200000) ${by_bytes} not null,
  book_version integer not null check (book_version > 0),
  book_sha256 varchar(64) ${by_bytes} not null,
  digest ${bytes} not null,
  log_index bigint not null unique,
  opened_at bigint not null,
  closed_at bigint,
  primary key (contest_id, round)
);
create index scoring_round_edition on scoring_round (edition_id);
create trigger scoring_round_fixed before update on scoring_round for each row
  when (old.closed_at is not null or new.closed_at is null or new.contest_id <> old.contest_id
    or new.edition_id <> old.edition_id or new.top <> old.top or new.others <> old.others or new.deck <> old.deck
    or new.book_version <> old.book_version or new.digest <> old.digest or new.log_index <> old.log_index
    or new.opened_at <> old.opened_at or new.round <> old.round or new.ranking <> old.ranking
    or new.grid_json <> old.grid_json or new.book_sha256 <> old.book_sha256) ${refuse};
create trigger scoring_round_undeleted before delete on scoring_round for each row ${refuse};

-- A juror's sheet on a dossier: one for each seat. `content` holds marks and comments, encrypted with a key outside the
-- database, so that nobody who reads it knows a score before the close. Once sealed, `digest` is what the public
-- journal holds under `log_index`, `version` the dossier as it was read, and the database refuses to change or delete
-- the row, except that its content, or whose it was, may be erased. Personal data: what a juror thinks of a dossier, and what it says of
-- its candidate. Purpose: the contest's result, and that its candidate learns why. Kept until two years after the
-- edition, then the content goes and the digest stays; a draft until the juror steps back or the round closes. `alias`
-- stands for the juror in the contest's tables of scores; whose a sealed sheet was goes when that person is erased.
create table scoring_sheet (
  id uuid primary key,
  contest_id uuid not null,
  round varchar(9) ${by_bytes} not null,
  application_id uuid not null,
  person_id uuid references person (id),
  alias varchar(8) ${by_bytes} not null,
  code varchar(12) ${by_bytes} not null unique,
  number varchar(9) ${by_bytes} not null,
  revision integer not null default 1 check (revision > 0),
  content ${bytes},
  saved_at bigint not null,
  version integer,
  digest ${bytes},
  log_index bigint unique,
  sealed_at bigint,
  unique (contest_id, round, application_id, person_id),
  foreign key (contest_id, round) references scoring_round (contest_id, round),
  check ((sealed_at is null) = (version is null)),
  check ((sealed_at is null) = (digest is null)),
  check ((sealed_at is null) = (log_index is null)),
  check (sealed_at is not null or (content is not null and person_id is not null))
);
create index scoring_sheet_person on scoring_sheet (person_id);
create index scoring_sheet_application on scoring_sheet (application_id);
create trigger scoring_sheet_fixed before update on scoring_sheet for each row
  when (old.sealed_at is not null
    and (not ((old.content is not null and new.content is null)
        or (old.person_id is not null and new.person_id is null))
      or (new.content is not null and (old.content is null or new.content <> old.content))
      or (new.person_id is not null and (old.person_id is null or new.person_id <> old.person_id))
      or new.id <> old.id or new.contest_id <> old.contest_id or new.application_id <> old.application_id
      or new.round <> old.round or new.alias <> old.alias or new.code <> old.code or new.number <> old.number
      or new.revision <> old.revision or new.saved_at <> old.saved_at
      or new.version is null or new.version <> old.version or new.digest is null or new.digest <> old.digest
      or new.log_index is null or new.log_index <> old.log_index
      or new.sealed_at is null or new.sealed_at <> old.sealed_at)) ${refuse};
create trigger scoring_sheet_undeleted before delete on scoring_sheet for each row
  when (old.sealed_at is not null) ${refuse};

-- A seat whose sheet was not sealed when its round was closed, and why. Personal data: what is said of a juror.
-- Purpose: the result says how many read each dossier. Kept until two years after the edition.
create table scoring_missing (
  contest_id uuid not null,
  round varchar(9) not null,
  application_id uuid not null,
  person_id uuid not null references person (id),
  number varchar(9) not null,
  reason varchar(500) not null check (length(reason) > 0),
  noted_at bigint not null,
  primary key (contest_id, round, application_id, person_id),
  foreign key (contest_id, round) references scoring_round (contest_id, round)
);
create index scoring_missing_person on scoring_missing (person_id);

-- What a person decided of a word in a dossier's texts: shown to the jury although the machine took it for a name, or
-- hidden although it did not. Personal data: the words may be names. Purpose: to read without knowing whose it is.
-- Kept with the dossier.
create table scoring_word (
  application_id uuid not null references application (id) on delete cascade,
  word varchar(200) not null,
  shown boolean not null,
  decided_at bigint not null,
  primary key (application_id, word)
);
