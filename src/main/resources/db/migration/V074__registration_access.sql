-- What a category's badges open: its number on the badge and its zones, a bit each. Numbers are given once.
alter table participant_category add column number integer not null default 0 check (number between 0 and 63);
alter table participant_category add column zones integer not null default 1023 check (zones between 0 and 1023);
update participant_category set number = (
  select count(*) from participant_category earlier
  where earlier.edition_id = participant_category.edition_id and earlier.id < participant_category.id);
create unique index participant_category_number on participant_category (edition_id, number);

-- The days a category is for, where they are not all days of the edition, and the places of each day.
-- Counted like those of the category itself. Kept with the edition; no personal data.
create table participant_category_day (
  category_id uuid not null references participant_category (id) on delete cascade,
  day_on varchar(10) not null,
  quota integer check (quota > 0),
  taken integer not null default 0 check (taken >= 0),
  waiting integer not null default 0 check (waiting >= 0),
  primary key (category_id, day_on),
  check (quota is null or taken <= quota)
);

-- The days a person comes, where the category lets it choose (empty: all of them), and its badge.
alter table registration add column days varchar(400) not null default '';
alter table registration add column badge_id bigint;
create unique index registration_badge on registration (badge_id);
create index registration_unbadged on registration (made_at) where state = 'CONFIRMED' and badge_id is null;
