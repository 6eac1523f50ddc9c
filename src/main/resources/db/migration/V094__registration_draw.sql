-- Whether a category's waiting line goes by the order of arrival or by a public draw. No personal data.
alter table participant_category add column line_order varchar(4) not null default 'TIME'
  check (line_order in ('TIME', 'DRAW'));

-- A waiting line's public draw: the list of tickets, closed and told before the seed is known, where the
-- seed will come from, and the seed; and where both steps stand in the public journal. A ticket is made from a registration's id and says nothing of whose it
-- is. Purpose: anybody can draw again and find the same order. Goes with the category.
create table registration_draw (
  category_id uuid primary key references participant_category (id) on delete cascade,
  pool varchar(800000) not null,
  fingerprint varchar(64) not null,
  source varchar(300) not null,
  closed_at bigint not null,
  seed varchar(300),
  drawn_at bigint,
  closed_log_index bigint not null check (closed_log_index >= 0),
  drawn_log_index bigint check (drawn_log_index > closed_log_index),
  check ((seed is null) = (drawn_at is null)),
  check ((seed is null) = (drawn_log_index is null))
);
