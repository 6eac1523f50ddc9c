-- Work to be done after the commit that asked for it. A node holds a job until held_until_at; a node that
-- dies lets go by the clock. Done jobs are deleted, those given up are kept for thirty days. The argument
-- names rows by id: no personal data.
create table job (
  id uuid primary key,
  kind varchar(60) not null,
  argument varchar(2000) not null,
  once_key varchar(160) unique,
  urgency integer not null,
  state varchar(10) not null check (state in ('WAITING', 'HELD', 'DEAD')),
  posted_at bigint not null,
  due_at bigint not null,
  expires_at bigint,
  tries integer not null check (tries >= 0),
  holder varchar(26),
  held_until_at bigint,
  reason varchar(500) not null,
  check ((state = 'HELD') = (holder is not null)),
  check ((state = 'HELD') = (held_until_at is not null))
);
create index job_due on job (state, kind, due_at);

-- Letters to people, to be sent and to show the organiser what became of them. Personal data: an address
-- and what fills the sentence. The filling of a letter that was asked for (a code) is emptied once a real
-- carrier took it; the whole row is deleted after thirty days.
create table letter (
  id uuid primary key,
  once_key varchar(160) unique,
  channel varchar(10) not null check (channel in ('PHONE', 'EMAIL')),
  address varchar(254) not null,
  lang varchar(3) not null,
  words varchar(120) not null,
  filling varchar(20000) not null,
  kind varchar(10) not null check (kind in ('ASKED', 'SERVICE', 'NEWS')),
  state varchar(10) not null check (state in ('WAITING', 'SENT', 'DEAD', 'STOPPED')),
  posted_at bigint not null,
  settled_at bigint,
  tries integer not null,
  carrier varchar(20) not null,
  receipt varchar(100) not null,
  reason varchar(500) not null,
  check ((state = 'WAITING') = (settled_at is null))
);
create index letter_newest on letter (posted_at);
create index letter_state on letter (state, posted_at);
create index letter_receipt on letter (receipt) where receipt <> '';

-- Who may be written to for which reason, and the code in the link that ends it. Personal data: an address.
-- A row that was stopped stays, so that nobody writes again; the others go when nothing was written for
-- four hundred days.
create table letter_way (
  code varchar(26) primary key,
  channel varchar(10) not null check (channel in ('PHONE', 'EMAIL')),
  address varchar(254) not null,
  kind varchar(10) not null check (kind in ('SERVICE', 'NEWS')),
  opened_at bigint not null,
  used_at bigint not null,
  stopped_at bigint,
  unique (address, kind)
);
