-- A fingerprint of the key that the nodes of one database share, so that a node with another one is
-- refused: it could read no secret and would sign people out. No personal data. Kept for good.
create table signin_key (
  id integer primary key check (id = 1),
  fingerprint varchar(64) not null
);
