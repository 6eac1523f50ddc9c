-- What a badge says beside the name where no question of the category asks for it: the institution a group comes
-- from, a delegation's country. Personal data with the registration it belongs to. Purpose: that hosts and gates
-- see whom they welcome. Kept with the registration.
create table registration_body (
  registration_id uuid primary key references registration (id) on delete cascade,
  body varchar(200) not null,
  country varchar(2) not null,
  check (body <> '' or country <> '')
);
