-- A person the platform deals with: one full name in any script, the language it reads. Purpose: to greet
-- it and to tie together what it asked for. Kept while it is used, two years after it was last seen, or
-- until the person has it erased. `example` marks made-up people of a demonstration.
create table person (
  id uuid primary key,
  shown_name varchar(200) not null check (shown_name <> ''),
  folded_name varchar(200) not null,
  lang varchar(8) not null,
  example boolean not null,
  made_at bigint not null,
  seen_at bigint,
  erased_at bigint
);
create index person_folded_name on person (folded_name);

-- Where a person is written to: phones in E.164, e-mail in small letters. Purpose: sign-in codes and what
-- the person asked to be told. Kept as long as the person. A phone may serve several persons.
create table contact (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  kind varchar(10) not null check (kind in ('PHONE', 'EMAIL')),
  address varchar(254) not null check (address <> ''),
  verified_at bigint,
  added_at bigint not null,
  unique (person_id, kind, address)
);
create index contact_address on contact (address, kind);

-- Who may do what on the desk. Kept until withdrawn; the journal keeps who granted and withdrew it.
create table role_grant (
  person_id uuid not null references person (id) on delete cascade,
  role varchar(20) not null check (role in ('ADMINISTRATOR', 'ORGANISER', 'EDITOR')),
  granted_by varchar(60) not null,
  granted_at bigint not null,
  primary key (person_id, role)
);
create index role_grant_role on role_grant (role);
