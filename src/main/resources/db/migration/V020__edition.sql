-- The editions of the week and what is announced of each. Kept for good: an earlier edition stays
-- readable. No personal data.
create table edition (
  id uuid primary key,
  number integer not null unique check (number > 0),
  fiscal_year integer not null,
  published boolean not null,
  is_current boolean not null,
  name ${words} not null,
  theme ${words} not null,
  patronage ${words} not null,
  organiser ${words} not null,
  practical ${words} not null,
  first_on varchar(10) not null,
  last_on varchar(10) not null,
  zone varchar(60) not null,
  venue_name varchar(200) not null,
  venue_short varchar(60) not null,
  venue_city varchar(120) not null,
  venue_country varchar(2) not null,
  venue_directions ${words} not null,
  check (first_on <= last_on)
);
-- At most one edition answers at the root.
create unique index edition_current on edition (is_current) where is_current;

create table edition_day (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  day_on varchar(10) not null,
  title ${words} not null,
  opens varchar(5) not null,
  closes varchar(5) not null,
  unique (edition_id, day_on)
);

create table audience (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  name ${words} not null,
  position integer not null
);

create table room (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  name varchar(120) not null,
  capacity integer not null check (capacity >= 0),
  equipment varchar(500) not null,
  example boolean not null,
  position integer not null,
  unique (edition_id, name)
);

create table guest_country (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  country varchar(2) not null,
  presentation ${words} not null,
  position integer not null,
  unique (edition_id, country)
);

create table partner (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  name varchar(200) not null,
  level varchar(20) not null,
  website varchar(300) not null,
  logo varchar(60) not null,
  example boolean not null,
  position integer not null
);

-- One of the four parts: its introduction and rules.
create table part_page (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  part varchar(20) not null,
  summary ${words} not null,
  introduction ${words} not null,
  rules ${words} not null,
  unique (edition_id, part)
);

-- A part's calendar, and the edition's own dates where part is empty.
create table milestone (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  part varchar(20) not null,
  what ${words} not null,
  opens_at bigint not null,
  closes_at bigint,
  all_day boolean not null,
  example boolean not null,
  check (closes_at is null or closes_at >= opens_at)
);

-- A fact in figures: 58 stands, 30 start-ups.
create table figure (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  part varchar(20) not null,
  number integer not null,
  label ${words} not null,
  example boolean not null,
  position integer not null
);

create table announcement (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  slug varchar(120) not null,
  title ${words} not null,
  body ${words} not null,
  embargo_at bigint not null,
  published boolean not null,
  example boolean not null,
  unique (edition_id, slug)
);

-- Who publishes the site (law 2016-012): one row.
create table publisher (
  id uuid primary key,
  single integer not null unique check (single = 1),
  name ${words} not null,
  address varchar(500) not null,
  contact varchar(200) not null,
  director varchar(200) not null,
  host varchar(500) not null,
  official boolean not null,
  demonstration boolean not null
);
