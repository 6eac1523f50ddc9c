-- A person's passkey: a key pair whose private half never leaves the device. Purpose: signing in without a
-- code, and the second factor of whoever runs the edition. Only what checking a signature needs is kept, and
-- the name the person gave it. Kept until the person removes it or is erased.
create table passkey (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  credential varchar(1400) not null unique,
  public_key ${bytes} not null,
  attestation ${bytes} not null,
  signature_count bigint not null check (signature_count >= 0),
  label varchar(80) not null check (length(label) > 0),
  transports varchar(100) not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  made_at bigint not null,
  used_at bigint,
  check (backup_eligible or not backed_up)
);
create index passkey_person on passkey (person_id);

-- What a device was asked to sign. Purpose: one answer to each question, from the browser that was asked, in
-- time. The browser's cookie is kept as a fingerprint only; a row goes with its answer or after an hour.
create table passkey_challenge (
  challenge varchar(64) primary key,
  browser_hash varchar(64) not null,
  purpose varchar(10) not null check (purpose in ('ADD', 'SECOND', 'ENTER')),
  person_id uuid references person (id) on delete cascade,
  expires_at bigint not null,
  check (purpose = 'ENTER' or person_id is not null)
);
create index passkey_challenge_expires on passkey_challenge (expires_at);
create index passkey_challenge_person on passkey_challenge (person_id);
