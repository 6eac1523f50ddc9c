-- People who come together: a country's delegation, an institution's group; as whom, how many, until when
-- its head may name them. `person_id` is the head. Purpose: the head registers its own people. Personal
-- data: who leads which delegation. Kept with the edition; the head goes when it is replaced or erased.
create table delegation (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  kind varchar(10) not null check (kind in ('DELEGATION', 'GROUP')),
  country varchar(2) not null,
  body varchar(200) not null,
  protocol varchar(20) not null
    check (protocol in ('STATE', 'MINISTER', 'SECRETARY_GENERAL', 'DIRECTOR', 'MEMBER')),
  category_id uuid not null references participant_category (id),
  quota integer not null check (quota > 0),
  closes_at bigint not null,
  person_id uuid references person (id),
  unique (edition_id, country, body),
  check (country <> '' or body <> '')
);
create index delegation_head on delegation (person_id);

-- Who belongs to a delegation, what it is there, and when it arrives. Personal data. Purpose: invitation
-- letters, welcome by protocol. Goes with the registration: two years after the edition at the latest.
create table delegation_member (
  id uuid primary key,
  delegation_id uuid not null references delegation (id),
  registration_id uuid not null unique references registration (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  post varchar(120) not null,
  arrives_on varchar(10),
  arrives_hour varchar(5) not null,
  arrives_by varchar(120) not null,
  note varchar(300) not null
);
create index delegation_member_of on delegation_member (delegation_id);
create index delegation_member_person on delegation_member (person_id);
