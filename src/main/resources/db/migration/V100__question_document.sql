-- A question may be answered by a document, and an answer may be what a badge says beside the name: the body
-- somebody comes from, or the country. Neither database changes a check in one way the other knows: the four
-- tables that hold questions and answers are made again with all that is in them.
create table question_next (
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
    ('SHORT', 'LONG', 'ONE', 'SEVERAL', 'YES_NO', 'DATE', 'NUMBER', 'COUNTRY', 'PHONE', 'EMAIL', 'DOCUMENT')),
  required boolean not null,
  kept_days integer not null check (kept_days between 0 and 730),
  if_id uuid,
  if_position integer,
  on_badge varchar(10) not null default '' check (on_badge in ('', 'BODY', 'COUNTRY')),
  unique (owner_kind, owner_id, slug),
  unique (owner_kind, owner_id, id, position),
  unique (id, kind),
  unique (id, if_id),
  foreign key (owner_kind, owner_id) references question_sheet (owner_kind, owner_id) on delete cascade,
  foreign key (owner_kind, owner_id, if_id, if_position)
    references question_next (owner_kind, owner_id, id, position) on update cascade,
  check ((if_id is null) = (if_position is null)),
  check (if_position < position),
  check (on_badge <> 'BODY' or kind in ('SHORT', 'ONE')),
  check (on_badge <> 'COUNTRY' or kind = 'COUNTRY')
);
insert into question_next
  (id, owner_kind, owner_id, slug, position, label, hint, unit, purpose, kind, required, kept_days, if_id, if_position)
  select
    id, owner_kind, owner_id, slug, position, label, hint, unit, purpose, kind, required, kept_days, if_id, if_position
  from question;

create table question_choice_next (
  question_id uuid not null references question_next (id) on delete cascade,
  slug varchar(60) not null,
  position integer not null,
  label ${words} not null,
  primary key (question_id, slug)
);
insert into question_choice_next (question_id, slug, position, label)
  select question_id, slug, position, label from question_choice;

create table question_if_next (
  question_id uuid not null,
  if_id uuid not null,
  choice varchar(60) not null,
  primary key (question_id, choice),
  foreign key (question_id, if_id) references question_next (id, if_id) on delete cascade,
  foreign key (if_id, choice) references question_choice_next (question_id, slug)
);
insert into question_if_next (question_id, if_id, choice) select question_id, if_id, choice from question_if;

-- As before; the answer to a question of the kind DOCUMENT is the code of a file that was handed in.
create table question_answer_next (
  question_id uuid not null,
  kind varchar(10) not null,
  subject_kind varchar(20) not null,
  subject_id uuid not null,
  person_id uuid not null references person (id) on delete cascade,
  content varchar(4000) not null check (length(content) between 1 and 4000),
  answered_at bigint not null,
  primary key (question_id, subject_kind, subject_id),
  foreign key (question_id, kind) references question_next (id, kind) on delete cascade,
  check (kind <> 'YES_NO' or content in ('oui', 'non')),
  check (kind <> 'DOCUMENT' or length(content) <= 26)
);
insert into question_answer_next (question_id, kind, subject_kind, subject_id, person_id, content, answered_at)
  select question_id, kind, subject_kind, subject_id, person_id, content, answered_at from question_answer;

drop table question_answer;
drop table question_if;
drop table question_choice;
drop table question;
alter table question_next rename to question;
alter table question_choice_next rename to question_choice;
alter table question_if_next rename to question_if;
alter table question_answer_next rename to question_answer;

create index question_if_choice on question_if (if_id, choice);
create index question_answer_subject on question_answer (subject_kind, subject_id);
create index question_answer_person on question_answer (person_id);
create index question_answer_document on question_answer (content) where kind = 'DOCUMENT';
-- One question of a sheet at most gives a badge its body, and one its country.
create unique index question_on_badge on question (owner_kind, owner_id, on_badge) where on_badge <> '';

-- The documents of a form laid aside: they stay as long as it does. No personal data beyond the form's.
create table question_draft_file (
  code_hash varchar(64) not null references question_draft (code_hash) on delete cascade,
  file_code varchar(26) not null,
  primary key (code_hash, file_code)
);
create index question_draft_file_code on question_draft_file (file_code);
