-- Keys that an edition's badge codes are signed with; one signs at a time. The private half and the key of
-- the name checks are encrypted with a key outside the database; the private half goes when the key retires.
-- No personal data. Kept with the edition.
create table badge_key (
  edition_id uuid not null references edition (id),
  key_id integer not null check (key_id between 1 and 255),
  public_key ${bytes} not null,
  private_key ${bytes},
  name_key ${bytes} not null,
  made_at bigint not null,
  retired_at bigint,
  revoked_at bigint,
  primary key (edition_id, key_id),
  check ((retired_at is null) = (private_key is not null)),
  check (revoked_at is null or retired_at is not null)
);
create unique index badge_key_signing on badge_key (edition_id) where retired_at is null;

-- Badges as they were issued. Purpose: passing a gate with a code that nobody can forge. The holder is a
-- reference whose meaning only the slice that asked knows; the code holds a keyed check of the name, never
-- the name. When the holder is erased the reference is cut (Badges.forget) and the row stays, revoked, with
-- the edition: gates must go on knowing which codes no longer count.
create table badge (
  id bigint primary key,
  edition_id uuid not null references edition (id),
  holder_kind varchar(20) not null,
  holder_id uuid not null,
  category integer not null check (category between 0 and 63),
  rights integer not null check (rights between 0 and 1023),
  from_on varchar(10) not null,
  to_on varchar(10) not null,
  key_id integer not null,
  code varchar(132) not null unique,
  short_code varchar(9) not null,
  issued_at bigint not null,
  revoked_at bigint,
  reason varchar(12),
  replaced_by bigint unique references badge (id),
  unique (edition_id, short_code),
  foreign key (edition_id, key_id) references badge_key (edition_id, key_id),
  check (from_on <= to_on),
  check ((revoked_at is null) = (reason is null)),
  check (replaced_by is null or revoked_at is not null)
);
-- One valid badge a holder.
create unique index badge_one_valid on badge (edition_id, holder_kind, holder_id) where revoked_at is null;
create index badge_holder on badge (holder_kind, holder_id);
create index badge_under_key on badge (edition_id, key_id);
