-- A contest of an edition as its organisers work on it. The terms — calendar, categories, conditions, grids,
-- prizes — are one document, since they are opened, read and amended as one (ADR 0017). `revision` counts
-- every change, so that nobody opens or overwrites a text that was changed meanwhile; `version` is the newest
-- that was opened, 0 before. No personal data. Kept with the edition.
create table contest (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  slug varchar(60) not null,
  position integer not null,
  terms_json varchar(1000000) not null,
  revision integer not null default 1 check (revision > 0),
  version integer not null default 0 check (version >= 0),
  example boolean not null,
  unique (edition_id, slug)
);

-- A rule book as it was opened: its words in both languages, the data they were made from, and the SHA-256 of
-- the three together, and where that stands in the public journal. What a later slice decides by — when entries are taken, how many — stands beside it as
-- columns. No personal data. Never altered and never deleted: the database refuses.
create table contest_version (
  contest_id uuid not null references contest (id),
  number integer not null check (number > 0),
  opened_at bigint not null,
  opens_at bigint not null,
  closes_at bigint not null,
  per_person integer not null check (per_person > 0),
  per_firm integer check (per_firm > 0),
  reason varchar(1000) not null,
  book_fr varchar(1000000) not null,
  book_en varchar(1000000) not null,
  terms_json varchar(1000000) not null,
  sha256 varchar(64) not null check (length(sha256) = 64),
  log_index bigint not null check (log_index >= 0),
  primary key (contest_id, number),
  check (closes_at > opens_at),
  check (number = 1 or length(reason) > 0)
);
create trigger contest_version_unchanged before update on contest_version for each row ${refuse};
create trigger contest_version_undeleted before delete on contest_version for each row ${refuse};
