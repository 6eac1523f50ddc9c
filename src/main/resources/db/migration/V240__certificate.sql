-- A certificate that was issued: to whom, for what, who signs it. `subject` is the dossier and the prize, or the jury:
-- one valid certificate for each. `code` stands on the paper, and whoever has it may ask whether the paper is genuine.
-- The database refuses any change but the revocation, once and with its reason. Personal data: a name, and what somebody
-- did or won. Purpose: proof towards others. Kept ten years, or until the person is erased: then the code is unknown.
create table certificate (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  contest_id uuid not null references contest (id) on delete cascade,
  person_id uuid not null references person (id),
  kind varchar(8) ${by_bytes} not null check (kind in ('LAUREATE', 'FINALIST', 'JUROR')),
  subject varchar(120) ${by_bytes} not null,
  code varchar(12) ${by_bytes} not null unique,
  name varchar(200) ${by_bytes} not null check (length(name) > 0),
  project varchar(200) ${by_bytes} not null,
  prize varchar(60) ${by_bytes} not null,
  signed_by varchar(200) ${by_bytes} not null check (length(signed_by) > 0),
  signed_as varchar(300) ${by_bytes} not null,
  issued_at bigint not null,
  revoked_at bigint,
  revoked_reason varchar(500) not null default '',
  check ((kind = 'LAUREATE') = (length(prize) > 0)),
  check ((kind = 'JUROR') = (length(project) = 0)),
  check ((revoked_at is null) = (length(revoked_reason) = 0))
);
create unique index certificate_once on certificate (contest_id, subject) where revoked_at is null;
create index certificate_contest on certificate (contest_id);
create index certificate_edition on certificate (edition_id);
create index certificate_person on certificate (person_id);
create trigger certificate_fixed before update on certificate for each row
  when (old.revoked_at is not null or new.revoked_at is null or new.id <> old.id or new.edition_id <> old.edition_id
    or new.contest_id <> old.contest_id or new.person_id <> old.person_id or new.kind <> old.kind
    or new.subject <> old.subject or new.code <> old.code or new.name <> old.name or new.project <> old.project
    or new.prize <> old.prize or new.signed_by <> old.signed_by or new.signed_as <> old.signed_as
    or new.issued_at <> old.issued_at) ${refuse};
