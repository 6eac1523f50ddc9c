-- As whom people come to an edition: how many of each, from when to when, let in at once or by hand.
-- `taken` counts the places that are confirmed or offered, `waiting` those in line, `turns` everybody
-- who ever came, so that the line has an order. Kept with the edition; no personal data.
create table participant_category (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  slug varchar(60) not null,
  name ${words} not null,
  summary ${words} not null,
  colour varchar(7) not null,
  quota integer check (quota > 0),
  taken integer not null default 0 check (taken >= 0),
  waiting integer not null default 0 check (waiting >= 0),
  turns integer not null default 0 check (turns >= 0),
  opens_at bigint,
  closes_at bigint,
  approval varchar(10) not null check (approval in ('AT_ONCE', 'BY_HAND')),
  shown boolean not null,
  position integer not null,
  example boolean not null,
  unique (edition_id, slug),
  check (quota is null or taken <= quota),
  check (closes_at is null or opens_at is null or closes_at > opens_at)
);

-- Who comes to an edition, as whom, and how far it is. Personal data: that this person comes. Purpose: to
-- keep a place, to tell the person, to let it in. Kept until two years after the edition, or until the
-- person cancels or has itself erased, which frees the place.
create table registration (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  category_id uuid not null references participant_category (id),
  person_id uuid not null references person (id) on delete cascade,
  number varchar(8) not null unique,
  state varchar(10) not null
    check (state in ('PENDING', 'WAITING', 'OFFERED', 'CONFIRMED', 'LAPSED', 'REFUSED')),
  turn integer not null,
  made_at bigint not null,
  offered_until_at bigint,
  reason varchar(500) not null,
  unique (edition_id, person_id),
  unique (category_id, turn),
  check ((state = 'OFFERED') = (offered_until_at is not null))
);
create index registration_line on registration (category_id, state, turn);
create index registration_person on registration (person_id);
create index registration_offered on registration (offered_until_at) where state = 'OFFERED';
