-- Files that people hand in. Their bytes lie in the folder `files` of the data folder, which the nodes
-- of one installation share; these rows say which, and a byte without a row is swept away.

-- Bytes, kept once however often they were handed in: DATA/files/<two digits>/<hash>-<place>. Kept while
-- a rendition needs them.
create table file_bytes (
  hash varchar(64) primary key,
  place varchar(26) not null unique,
  size bigint not null check (size >= 0),
  stored_at bigint not null
);

-- One file as it was handed in and by whom: the purpose says who may read it. Never changed: a new
-- picture has a new code. Personal data (the holder, perhaps the name): kept while a row of the slice
-- that asked for it names its code, or for a day.
create table stored_file (
  code varchar(26) primary key,
  purpose varchar(40) not null,
  holder varchar(80) not null,
  name varchar(120) not null,
  stored_at bigint not null
);
create index stored_file_purpose on stored_file (purpose, stored_at);

-- What is served of a file: a picture in a few widths, drawn again and named by the width; a document as
-- it is. Width and height are 0 where it is no picture.
create table rendition (
  code varchar(26) not null references stored_file (code) on delete cascade,
  name varchar(20) not null,
  content_type varchar(60) not null,
  width integer not null,
  height integer not null,
  hash varchar(64) not null references file_bytes (hash),
  primary key (code, name)
);
create index rendition_hash on rendition (hash);

-- A file on its way, piece by piece. `arrived` is the truth about how much there is; it only moves
-- forward. Kept for a day after the last piece.
create table upload (
  code varchar(26) primary key,
  purpose varchar(40) not null,
  holder varchar(80) not null,
  name varchar(120) not null,
  size bigint not null,
  arrived bigint not null,
  expires_at bigint not null,
  file_code varchar(26) references stored_file (code) on delete cascade,
  check (arrived between 0 and size)
);
create index upload_expiry on upload (expires_at);
create index upload_file on upload (file_code);

-- A piece that counts: DATA/files/new/<place>. One piece at most begins at a byte.
create table upload_piece (
  code varchar(26) not null references upload (code) on delete cascade,
  starts bigint not null,
  size bigint not null check (size > 0),
  place varchar(26) not null unique,
  primary key (code, starts)
);
