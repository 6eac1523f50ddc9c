-- What an edition's panels concluded and its closing session read out, and what became of it. Kept for
-- good: an edition answers for the one before. No personal data.
create table recommendation (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  session_id uuid references programme_session (id) on delete set null,
  position integer not null check (position > 0),
  wording ${words} not null,
  follow_up varchar(20) not null,
  progress ${words} not null,
  example boolean not null,
  unique (edition_id, position)
);
