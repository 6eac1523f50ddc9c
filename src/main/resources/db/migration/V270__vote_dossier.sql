-- Which dossier of its contest a choice of the vote stands for, where it stands for one: a stand or a session has none.
-- One choice a dossier. `number` is the dossier's as it is read aloud, which the rules of the vote name. `sealed` follows
-- the vote's: from its opening on the database refuses to add, change or take away one; only that a dossier was erased
-- is let through, and its number stays with the rules. That the dossier is handed in in this contest is a condition of
-- the statement that writes. No personal data beyond the dossier's number. Kept with the choice.
create table vote_dossier (
  contest_id uuid not null,
  choice integer not null,
  sealed boolean not null,
  application_id uuid references application (id) on delete set null,
  number varchar(9) ${by_bytes} not null,
  primary key (contest_id, choice),
  unique (contest_id, application_id),
  foreign key (contest_id, choice) references vote_choice (contest_id, number) on delete cascade,
  foreign key (contest_id, sealed) references vote_poll (contest_id, sealed) on update cascade on delete cascade
);
create index vote_dossier_application on vote_dossier (application_id);
create trigger vote_dossier_added before insert on vote_dossier for each row when (new.sealed) ${refuse};
create trigger vote_dossier_changed before update on vote_dossier for each row
  when (old.sealed and (not new.sealed or new.contest_id <> old.contest_id or new.choice <> old.choice
    or new.number <> old.number
    or (new.application_id is not null and new.application_id is distinct from old.application_id))) ${refuse};
create trigger vote_dossier_undeleted before delete on vote_dossier for each row when (old.sealed) ${refuse};
