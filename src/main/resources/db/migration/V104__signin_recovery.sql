-- Codes for the day the phone is lost, now for whoever has keys alone too: they hang on the person, not on an
-- app. As before, each is good once and only fingerprints are kept. They go with the last second factor.
create table recovery_code_next (
  person_id uuid not null references person (id) on delete cascade,
  code_hash varchar(64) not null,
  used_at bigint,
  primary key (person_id, code_hash)
);
insert into recovery_code_next (person_id, code_hash, used_at)
  select person_id, code_hash, used_at from recovery_code;
drop table recovery_code;
alter table recovery_code_next rename to recovery_code;
