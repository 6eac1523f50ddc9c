-- A sheet of questions and whose it is, in the words of the slice that asks: a category's, a call's. The
-- edition says from when the answers' days of keeping are counted. No personal data. Kept with its owner.
create table question_sheet (
  owner_kind varchar(20) not null,
  owner_id uuid not null,
  edition_id uuid not null references edition (id) on delete cascade,
  primary key (owner_kind, owner_id)
);

-- What is asked, why, and how many days after the edition's end the answers are kept. A question may be asked
-- only if an earlier one of its sheet was answered in one of some ways: the earlier one's position is kept
-- beside its id, so that no order and no condition can be written that turns back. No personal data.
create table question (
  id uuid primary key,
  owner_kind varchar(20) not null,
  owner_id uuid not null,
  slug varchar(60) not null,
  position integer not null check (position > 0),
  label ${words} not null,
  hint ${words} not null,
  unit ${words} not null,
  purpose ${words} not null,
  kind varchar(10) not null check (kind in
    ('SHORT', 'LONG', 'ONE', 'SEVERAL', 'YES_NO', 'DATE', 'NUMBER', 'COUNTRY', 'PHONE', 'EMAIL')),
  required boolean not null,
  kept_days integer not null check (kept_days between 0 and 730),
  if_id uuid,
  if_position integer,
  unique (owner_kind, owner_id, slug),
  unique (owner_kind, owner_id, id, position),
  unique (id, kind),
  unique (id, if_id),
  foreign key (owner_kind, owner_id) references question_sheet (owner_kind, owner_id) on delete cascade,
  foreign key (owner_kind, owner_id, if_id, if_position)
    references question (owner_kind, owner_id, id, position) on update cascade,
  check ((if_id is null) = (if_position is null)),
  check (if_position < position)
);

-- What may be chosen. No personal data.
create table question_choice (
  question_id uuid not null references question (id) on delete cascade,
  slug varchar(60) not null,
  position integer not null,
  label ${words} not null,
  primary key (question_id, slug)
);

-- The answers that make a question appear: choices of the one it depends on, as long as there are such.
create table question_if (
  question_id uuid not null,
  if_id uuid not null,
  choice varchar(60) not null,
  primary key (question_id, choice),
  foreign key (question_id, if_id) references question (id, if_id) on delete cascade,
  foreign key (if_id, choice) references question_choice (question_id, slug)
);
create index question_if_choice on question_if (if_id, choice);

-- What somebody answered, for one thing of the slice that asks: a registration, an application. Personal data,
-- whatever is asked. Purpose: the question's own, which is said beside it. Kept until the question's days after
-- the edition's end, or until the thing is taken back or the person erased. While a question has answers its
-- kind stays: they were given to that kind.
create table question_answer (
  question_id uuid not null,
  kind varchar(10) not null,
  subject_kind varchar(20) not null,
  subject_id uuid not null,
  person_id uuid not null references person (id) on delete cascade,
  content varchar(4000) not null check (length(content) between 1 and 4000),
  answered_at bigint not null,
  primary key (question_id, subject_kind, subject_id),
  foreign key (question_id, kind) references question (id, kind) on delete cascade,
  check (kind <> 'YES_NO' or content in ('oui', 'non'))
);
create index question_answer_subject on question_answer (subject_kind, subject_id);
create index question_answer_person on question_answer (person_id);

-- A form laid aside, found again under a code of which only a keyed fingerprint is kept. Personal data: what was
-- typed so far. Purpose: that a cut of power or network, or another phone, loses nothing. Kept 14 days, or until
-- the form is sent or the person erased; it holds no place.
create table question_draft (
  code_hash varchar(64) primary key,
  owner_kind varchar(20) not null,
  owner_id uuid not null,
  person_id uuid references person (id) on delete cascade,
  fields_json varchar(1000000) not null,
  saved_at bigint not null
);
create index question_draft_person on question_draft (person_id);
create index question_draft_saved on question_draft (saved_at);
