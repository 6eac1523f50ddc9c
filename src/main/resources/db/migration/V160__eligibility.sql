-- What the desk lays down for the eligibility of a contest: how many days a candidate has to appeal, counted from the
-- list that told of the decision. `revision` is counted up by whoever decides or publishes there, so that of two at once
-- one waits; `lists` counts the lists that were published. No personal data. Kept with the contest.
create table eligibility_contest (
  contest_id uuid primary key references contest (id) on delete cascade,
  appeal_days integer not null default 7 check (appeal_days between 1 and 60),
  revision integer not null default 1 check (revision > 0),
  lists integer not null default 0 check (lists >= 0)
);

-- A dossier as the desk examines it: the version that was handed in and looked at, how often something was written
-- about it, and the number of its decision in force, 0 for none. Personal data by what hangs on it. Purpose: to decide
-- fairly which dossiers meet the rules, and to answer why. Kept with the dossier: erased with its versions.
create table eligibility_sheet (
  application_id uuid primary key references application (id) on delete cascade,
  contest_id uuid not null references contest (id) on delete cascade,
  version integer not null,
  revision integer not null default 1 check (revision > 0),
  decision integer not null default 0 check (decision >= 0),
  changed_at bigint not null,
  foreign key (application_id, version) references application_version (application_id, number) on delete cascade
);
create index eligibility_sheet_contest on eligibility_sheet (contest_id);

-- What a person says of one condition, and why where it is not met: `number` 0 is what the desk works on, any other
-- the decision that it belongs to, which nothing alters. Personal data, kept with the dossier.
create table eligibility_finding (
  application_id uuid not null references eligibility_sheet (application_id) on delete cascade,
  number integer not null check (number >= 0),
  slug varchar(60) not null,
  finding varchar(7) not null check (finding in ('MET', 'NOT_MET', 'ASKED')),
  reason varchar(1000) not null default '',
  primary key (application_id, number, slug),
  check (finding = 'MET' or length(reason) > 0)
);
create trigger eligibility_finding_unchanged before update on eligibility_finding for each row
  when (old.number > 0) ${refuse};

-- What a candidate says against a decision, before the first instant that is too late for it; once against one
-- decision. Personal data: what the candidate writes. Purpose: that somebody else decides again. Kept with the dossier.
create table eligibility_appeal (
  id uuid primary key,
  application_id uuid not null references eligibility_sheet (application_id) on delete cascade,
  against integer not null check (against > 0),
  said varchar(8000) not null check (length(said) > 0),
  made_at bigint not null,
  late_at bigint not null,
  unique (application_id, against),
  check (made_at < late_at)
);
create trigger eligibility_appeal_unchanged before update on eligibility_appeal for each row ${refuse};

-- A person's decision about one version of a dossier, with what the machine had proposed. One that says no, and one
-- upon an appeal, has a reason. Added to and never altered. Personal data of the candidate. Purpose: to answer why. Kept
-- with the dossier.
create table eligibility_decision (
  application_id uuid not null,
  number integer not null check (number > 0),
  contest_id uuid not null references contest (id) on delete cascade,
  version integer not null,
  verdict varchar(12) not null check (verdict in ('ELIGIBLE', 'NOT_ELIGIBLE')),
  reason varchar(2000) not null default '',
  proposal varchar(12) not null check (proposal in ('ELIGIBLE', 'NOT_ELIGIBLE', 'INCOMPLETE')),
  decided_at bigint not null,
  appeal_id uuid unique references eligibility_appeal (id) on delete cascade,
  primary key (application_id, number),
  foreign key (application_id, version) references application_version (application_id, number) on delete cascade,
  check (verdict = 'ELIGIBLE' or length(reason) > 0),
  check (appeal_id is null or length(reason) > 0)
);
create index eligibility_decision_contest on eligibility_decision (contest_id);
create trigger eligibility_decision_unchanged before update on eligibility_decision for each row ${refuse};

-- Who took a decision and, upon an appeal, who took the one that it replaces: another person. Personal data of who
-- decides. Purpose: that appeals are judged by somebody else. Kept with the dossier, or until that person is erased.
create table eligibility_decider (
  application_id uuid not null,
  number integer not null,
  person_id uuid not null references person (id),
  before_person uuid references person (id),
  primary key (application_id, number),
  foreign key (application_id, number) references eligibility_decision (application_id, number) on delete cascade,
  check (before_person is null or person_id <> before_person)
);
create index eligibility_decider_person on eligibility_decider (person_id);

-- What the desk asks a candidate for, about one condition (`slug`) or the whole (empty), until the first instant that
-- is too late, and what came back in time. Personal data: what the candidate answers. Purpose: to decide by it. Kept
-- with the dossier.
create table eligibility_ask (
  id uuid primary key,
  application_id uuid not null references eligibility_sheet (application_id) on delete cascade,
  slug varchar(60) not null,
  question varchar(2000) not null check (length(question) > 0),
  asked_at bigint not null,
  late_at bigint not null,
  answer varchar(4000),
  answered_at bigint,
  withdrawn_at bigint,
  check (late_at > asked_at),
  check ((answer is null) = (answered_at is null)),
  check (answered_at is null or answered_at < late_at),
  check (answered_at is null or withdrawn_at is null)
);
create index eligibility_ask_application on eligibility_ask (application_id);
create trigger eligibility_ask_answered before update on eligibility_ask for each row
  when (old.answered_at is not null or old.withdrawn_at is not null) ${refuse};

-- The files that came with an answer or an appeal (`owner_id`); one is not swept away while it is named here. Personal
-- data, whatever is in them. Purpose and end: the dossier's.
create table eligibility_file (
  owner_id uuid not null,
  place integer not null check (place > 0),
  application_id uuid not null references eligibility_sheet (application_id) on delete cascade,
  code varchar(26) not null,
  primary key (owner_id, place)
);
create index eligibility_file_application on eligibility_file (application_id);
create index eligibility_file_code on eligibility_file (code);

-- A list as it was published, byte by byte: the dossiers that are eligible by their numbers and names, and how many are
-- not; never before the call has ended. `log_index` is where the public journal holds its hash. Personal data where a
-- project is called like its candidate. Purpose: a published act that anybody can check. Kept with the edition's archive.
create table eligibility_list (
  contest_id uuid not null references contest (id) on delete cascade,
  number integer not null check (number > 0),
  published_at bigint not null,
  call_late_at bigint not null,
  appeal_late_at bigint not null,
  content varchar(1000000) not null,
  sha256 varchar(64) not null check (length(sha256) = 64),
  log_index bigint not null,
  primary key (contest_id, number),
  check (published_at >= call_late_at),
  check (appeal_late_at > published_at)
);
create trigger eligibility_list_unchanged before update on eligibility_list for each row ${refuse};

-- Which decisions a list told of: the first list that tells of one starts the days to appeal against it. No personal
-- data beyond the dossier's. Kept with it.
create table eligibility_listed (
  contest_id uuid not null,
  list integer not null,
  application_id uuid not null,
  number integer not null,
  primary key (contest_id, list, application_id),
  foreign key (contest_id, list) references eligibility_list (contest_id, number) on delete cascade,
  foreign key (application_id, number) references eligibility_decision (application_id, number) on delete cascade
);
create index eligibility_listed_decision on eligibility_listed (application_id, number);
