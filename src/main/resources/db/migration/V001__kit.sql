-- Types on both databases: instants are microseconds since 1970 UTC (columns …_at), dates are ISO text
-- (…_on), texts in several languages are JSON (${words}), ids are UUIDv7.

-- Who changed what when. Kept for the life of the edition and ten years; names no one but the actor's id.
create table journal_entry (
  id uuid primary key,
  happened_at bigint not null,
  actor varchar(60) not null,
  subject varchar(60) not null,
  subject_id varchar(60) not null,
  verb varchar(60) not null,
  before_json varchar(100000),
  after_json varchar(100000)
);
create index journal_entry_subject on journal_entry (subject, subject_id, happened_at);

-- Forms already taken, so that sent twice counts once. Kept for two days.
create table form_once (
  code varchar(32) primary key,
  taken_at bigint not null,
  led_to varchar(500) not null
);
