-- Codes that let somebody register in a category, hidden or closed too: how often, until when. `whom` is
-- the organiser's own note of whom it is for, which may be a name. Purpose: inviting. Kept until a year
-- after the edition.
create table invitation (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  category_id uuid not null references participant_category (id),
  code varchar(10) not null unique,
  uses integer not null check (uses > 0),
  used integer not null default 0 check (used >= 0 and used <= uses),
  until_at bigint not null,
  whom varchar(200) not null,
  batch uuid not null,
  made_at bigint not null,
  revoked_at bigint
);
create index invitation_batch on invitation (edition_id, batch);

-- Which registration a code brought. Personal data: how this person came to be invited. Purpose: to see who
-- used what. Goes with the registration, or with the code.
create table invitation_use (
  registration_id uuid primary key references registration (id) on delete cascade,
  invitation_id uuid not null references invitation (id) on delete cascade
);
create index invitation_use_of on invitation_use (invitation_id);
