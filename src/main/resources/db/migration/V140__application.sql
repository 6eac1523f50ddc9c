-- What a call for entries allows, from the rule book opened last: between which instants entries are taken (`late_at`
-- is the first that is too late), how many a person and a firm may hand in. Told by the contest in the unit that opens
-- the rule book. No personal data. Kept with the contest.
create table application_call (
  contest_id uuid primary key references contest (id) on delete cascade,
  opens_at bigint not null,
  late_at bigint not null,
  per_person integer not null check (per_person > 0),
  per_firm integer check (per_firm > 0),
  check (late_at > opens_at)
);
insert into application_call (contest_id, opens_at, late_at, per_person, per_firm)
select v.contest_id, v.opens_at, v.closes_at + 1000000, v.per_person, v.per_firm
from contest_version v join contest c on c.id = v.contest_id and c.version = v.number;

-- A dossier somebody enters in a contest. `revision` counts what is saved of it, `version` what was handed in;
-- `submitted_at` is the last time. Personal data: who enters. Purpose: to read the dossier fairly and to answer the
-- candidate. Kept until two years after the edition; a draft that was never handed in until 60 days after the call's
-- end; what was withdrawn until `erase_at`, and then, if it was withdrawn after the call, its number and dates alone.
create table application (
  id uuid primary key,
  contest_id uuid not null references contest (id) on delete cascade,
  edition_id uuid not null references edition (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  number varchar(8) not null unique,
  state varchar(10) not null check (state in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')),
  revision integer not null default 1 check (revision > 0),
  version integer not null default 0 check (version >= 0),
  made_at bigint not null,
  changed_at bigint not null,
  submitted_at bigint,
  withdrawn_at bigint,
  erase_at bigint,
  example boolean not null,
  check ((version > 0) = (submitted_at is not null)),
  check (state <> 'SUBMITTED' or version > 0),
  check (state <> 'DRAFT' or version = 0),
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
  check (erase_at is null or state = 'WITHDRAWN')
);
create index application_contest on application (contest_id, state);
create index application_edition on application (edition_id);
create index application_person on application (person_id);
create index application_erase on application (erase_at) where erase_at is not null;

-- The entries a person or a firm still has: the numbered slots that are taken, each by one dossier. A person's is
-- taken with the first piece that is saved, a firm's (its country and registration number, spelling aside) when the
-- dossier is handed in; both are given back when it is withdrawn. Personal data (the person's id). Kept with the
-- dossier.
create table application_slot (
  contest_id uuid not null references contest (id) on delete cascade,
  holder varchar(6) not null check (holder in ('PERSON', 'FIRM')),
  owner varchar(120) not null,
  slot integer not null check (slot > 0),
  application_id uuid not null references application (id) on delete cascade,
  primary key (contest_id, holder, owner, slot),
  unique (application_id, holder)
);

-- One piece of a dossier as it was saved last: firm or project, team, texts, conditions, documents; a map of fields.
-- Personal data: of the candidate and of the people of its team — names, roles, women or men, shares, birth,
-- nationality. Purpose: to read the dossier and to tell whether it meets the rules. Kept with the dossier.
create table application_piece (
  application_id uuid not null references application (id) on delete cascade,
  piece varchar(20) not null,
  content_json varchar(200000) not null,
  saved_at bigint not null,
  primary key (application_id, piece)
);

-- The files a dossier names, as its candidate works on it (`number` 0) and in each version handed in; a file is not
-- swept away while it is named here. Personal data, whatever is in them. Purpose and end: the dossier's.
create table application_file (
  application_id uuid not null references application (id) on delete cascade,
  number integer not null check (number >= 0),
  slot varchar(80) not null,
  code varchar(26) not null,
  primary key (application_id, number, slot)
);
create index application_file_code on application_file (code);

-- A dossier as it was handed in: the text whose SHA-256 is the receipt’s, and the first instant that would have been
-- too late for it. Personal data, as above. Never altered; kept with the dossier.
create table application_version (
  application_id uuid not null references application (id) on delete cascade,
  number integer not null check (number > 0),
  submitted_at bigint not null,
  late_at bigint not null,
  sha256 varchar(64) not null check (length(sha256) = 64),
  content varchar(1000000) not null,
  pieces_json varchar(1000000) not null,
  primary key (application_id, number),
  check (submitted_at < late_at)
);
create trigger application_version_unchanged before update on application_version for each row ${refuse};

-- Two dossiers of one contest that look alike: how much of their texts they share, in thousandths, and whether their
-- firms have one name. The machine only says so; a person says whether they are the same, and why. `judged_at` is
-- when. No personal data beyond the two dossiers'. Kept with them.
create table application_likeness (
  one_id uuid not null references application (id) on delete cascade,
  other_id uuid not null references application (id) on delete cascade,
  resemblance integer not null check (resemblance between 0 and 1000),
  containment integer not null check (containment between 0 and 1000),
  same_name boolean not null,
  seen_at bigint not null,
  verdict varchar(9) check (verdict in ('SAME', 'DIFFERENT')),
  reason varchar(1000) not null default '',
  judged_at bigint,
  primary key (one_id, other_id),
  check (one_id <> other_id),
  check ((verdict is null) = (judged_at is null)),
  check (verdict is null or length(reason) > 0)
);
create index application_likeness_other on application_likeness (other_id);
