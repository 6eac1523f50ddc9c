-- The public journal: what anybody may check later without trusting the server. An entry holds a kind, a
-- moment and a digest, no text and no name; kept for good. Hashes as in RFC 6962. The database refuses to
-- change or delete an entry, and to leave a number out: each but the first leans on the one before it.
create table publiclog_leaf (
  leaf_index bigint primary key,
  previous_index bigint unique references publiclog_leaf (leaf_index),
  entry ${bytes} not null,
  leaf_hash ${bytes} not null,
  check (leaf_index >= 0 and (leaf_index = 0) = (previous_index is null)),
  check (previous_index = leaf_index - 1)
);
create trigger publiclog_leaf_unchanged before update on publiclog_leaf for each row ${refuse};
create trigger publiclog_leaf_undeleted before delete on publiclog_leaf for each row ${refuse};

-- How many leaves there are: the row that whoever appends holds, so that two nodes take turns.
create table publiclog_head (
  id integer primary key check (id = 1),
  size bigint not null check (size >= 0)
);
insert into publiclog_head (id, size) values (1, 0);
create trigger publiclog_head_grows before update on publiclog_head for each row
  when (new.size <> old.size + 1) ${refuse};
create trigger publiclog_head_stays before delete on publiclog_head for each row ${refuse};

-- The hash of every full tile of 256 hashes below, level by level, so that a proof reads some tiles only.
create table publiclog_node (
  level integer not null check (level between 1 and 7),
  node_index bigint not null check (node_index >= 0),
  node_hash ${bytes} not null,
  primary key (level, node_index)
);
create trigger publiclog_node_unchanged before update on publiclog_node for each row ${refuse};
create trigger publiclog_node_undeleted before delete on publiclog_node for each row ${refuse};

-- The name of the journal and the key that signs its checkpoints; the private half is encrypted with a key
-- outside the database.
create table publiclog_key (
  id integer primary key check (id = 1),
  origin varchar(200) not null,
  public_key ${bytes} not null,
  private_key ${bytes} not null,
  made_at bigint not null
);
create trigger publiclog_key_unchanged before update on publiclog_key for each row ${refuse};
create trigger publiclog_key_undeleted before delete on publiclog_key for each row ${refuse};

-- What was signed and published: for a number of leaves never two different ones.
create table publiclog_checkpoint (
  size bigint primary key check (size >= 0),
  note varchar(1000) not null,
  signed_at bigint not null
);
create trigger publiclog_checkpoint_unchanged before update on publiclog_checkpoint for each row ${refuse};
create trigger publiclog_checkpoint_undeleted before delete on publiclog_checkpoint for each row ${refuse};
