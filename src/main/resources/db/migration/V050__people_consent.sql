-- What a person agreed to or took back, purpose by purpose: yes and no take turns, the odd turns are yes.
-- Purpose: to do only what was agreed to, and to prove it. Never changed; kept until the person is erased.
create table consent (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  purpose varchar(20) not null check (purpose in ('NEWS', 'PARTNERS', 'STATISTICS')),
  turn integer not null check (turn > 0),
  given boolean not null,
  decided_at bigint not null,
  words_version integer not null check (words_version > 0),
  unique (person_id, purpose, turn),
  check (given = (turn % 2 = 1))
);
create trigger consent_unchanged before update on consent for each row ${refuse};
