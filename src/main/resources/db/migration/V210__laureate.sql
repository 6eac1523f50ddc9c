-- What a laureate shows everybody beside its prize: whom to name, a sentence, the address of its site, a picture. There
-- is a row only as long as it agrees to that: taking it back takes the row away. Personal data. Purpose: the laureates’
-- page. Kept until the laureate takes it back or is erased; the prize itself stands in the published result.
create table laureate (
  application_id uuid primary key references application (id) on delete cascade,
  edition_id uuid not null references edition (id) on delete cascade,
  person_id uuid not null references person (id),
  names varchar(200) not null check (length(names) > 0),
  words varchar(400) not null,
  site varchar(300) not null,
  portrait varchar(26) not null,
  agreed_at bigint not null
);
create index laureate_edition on laureate (edition_id);
create index laureate_person on laureate (person_id);
