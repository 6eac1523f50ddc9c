-- Zones of the place that gates stand before: the hall, the backstage, the press room. The number is the
-- bit that opens a zone on a badge (badge.rights), so it never changes while a badge is out that has it.
-- No personal data. Kept with the edition.
create table zone (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  number integer not null check (number between 0 and 9),
  name ${words} not null,
  capacity integer check (capacity > 0),
  position integer not null,
  example boolean not null,
  unique (edition_id, number)
);
