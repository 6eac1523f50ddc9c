-- A programme file between its upload and the organiser's word to take it. Kept for a day; it may name
-- speakers, whom the file's author already announced.
create table programme_upload (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  file_name varchar(200) not null,
  content ${bytes} not null,
  uploaded_at bigint not null
);
