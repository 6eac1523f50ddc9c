-- A code somebody asked for to prove a phone or an e-mail. Purpose: signing in, and counting how often codes
-- are asked for. Only fingerprints of the code and of the browser's cookie are kept; rows go after two days.
create table sign_in_code (
  holder_hash varchar(64) primary key,
  kind varchar(10) not null check (kind in ('PHONE', 'EMAIL')),
  address varchar(254) not null,
  code_hash varchar(64) not null,
  tries_left integer not null check (tries_left between 0 and 5),
  choose boolean not null,
  onward varchar(500) not null,
  asked_at bigint not null,
  expires_at bigint not null,
  proved_at bigint,
  used_at bigint
);
create index sign_in_code_address on sign_in_code (address, asked_at);
create index sign_in_code_asked on sign_in_code (asked_at);

-- A browser that is signed in. Purpose: staying signed in across restarts and nodes. The cookie's value is
-- kept as a fingerprint only. Gone at sign-out or thirty days after it was last seen.
create table web_session (
  id_hash varchar(64) primary key,
  person_id uuid references person (id) on delete cascade,
  made_at bigint not null,
  seen_at bigint not null,
  ends_at bigint not null,
  attributes ${bytes} not null
);
create index web_session_person on web_session (person_id);
create index web_session_ends on web_session (ends_at);

-- A person's one-time-password app. Purpose: the second factor of whoever runs the edition. The secret is
-- encrypted with a key outside the database. Kept until the person or an administrator removes it.
create table otp_app (
  person_id uuid primary key references person (id) on delete cascade,
  secret ${bytes} not null,
  made_at bigint not null,
  confirmed_at bigint,
  last_step bigint not null,
  misses integer not null,
  missed_at bigint
);

-- Codes for the day the app is lost, each good once; only fingerprints are kept, with the app.
create table recovery_code (
  person_id uuid not null references otp_app (person_id) on delete cascade,
  code_hash varchar(64) not null,
  used_at bigint,
  primary key (person_id, code_hash)
);

-- The link that makes the first administrator; only its fingerprint is kept, for a day. No personal data.
create table first_access (
  code_hash varchar(64) primary key,
  made_at bigint not null,
  expires_at bigint not null,
  used_at bigint
);
