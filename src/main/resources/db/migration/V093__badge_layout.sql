-- How an edition's badges look, where its organisers changed it. No personal data. Goes with the edition.
create table badge_layout (
  edition_id uuid primary key references edition (id) on delete cascade,
  logo varchar(26) not null,
  ground varchar(7) not null,
  pattern varchar(7) not null,
  shows varchar(100) not null,
  foot varchar(60) not null
);
