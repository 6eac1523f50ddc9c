-- An account somewhere else that signs a person in. Purpose: signing in with it again. Kept with the person.
create table outside_account (
  issuer varchar(500) not null,
  subject varchar(255) not null,
  person_id uuid not null references person (id) on delete cascade,
  linked_at bigint not null,
  used_at bigint not null,
  primary key (issuer, subject)
);
create index outside_account_person on outside_account (person_id);

-- A way to that other place and back. Purpose: only the browser that went comes back, once, and in time. The
-- cookies are kept as fingerprints only; a row goes an hour after it was begun.
create table outside_journey (
  state varchar(100) primary key,
  browser_hash varchar(64) not null,
  nonce varchar(200) not null,
  verifier varchar(200) not null,
  onward varchar(500) not null,
  expires_at bigint not null,
  taken_at bigint,
  holder_hash varchar(64),
  issuer varchar(500),
  subject varchar(255),
  check (holder_hash is null or (taken_at is not null and issuer is not null and subject is not null))
);
create index outside_journey_expires on outside_journey (expires_at);
create index outside_journey_holder on outside_journey (holder_hash);
