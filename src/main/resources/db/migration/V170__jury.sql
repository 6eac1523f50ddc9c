-- The jury of a contest. `revision` is counted up by every change of its members, of their conflicts and of their
-- seats: an assignment that was computed before such a change is not accepted after it. `shown` is whether the public
-- reads who is in it. No personal data. Kept with the contest.
create table jury (
  contest_id uuid primary key references contest (id) on delete cascade,
  edition_id uuid not null references edition (id) on delete cascade,
  revision integer not null default 1 check (revision > 0),
  shown boolean not null default false
);
create index jury_edition on jury (edition_id);

-- Who is in a jury: the body it comes from, what it knows (slugs of the contest's categories and free words, one a
-- line), the languages it reads. `sits` is whether it may be given dossiers: only whoever has declared its interests
-- and has not left. `kin` is whether somebody of its family may be behind a dossier. Personal data. Purpose: dossiers
-- read by people who know the matter and have no part in it. Kept two years after the edition, or until the person is
-- erased.
create table jury_member (
  contest_id uuid not null references jury (contest_id) on delete cascade,
  person_id uuid not null references person (id),
  state varchar(7) not null check (state in ('INVITED', 'ACTIVE', 'LEFT')),
  sits boolean not null,
  chair boolean not null,
  body varchar(200) not null,
  categories varchar(4000) not null,
  keywords varchar(1000) not null,
  langs varchar(60) not null,
  kin boolean,
  invited_at bigint not null,
  declared_at bigint,
  left_at bigint,
  left_reason varchar(1000) not null default '',
  primary key (contest_id, person_id),
  unique (contest_id, person_id, sits),
  check (sits = (state = 'ACTIVE')),
  check (not chair or state <> 'LEFT'),
  check ((kin is null) = (declared_at is null)),
  check (state <> 'ACTIVE' or declared_at is not null),
  check ((state = 'LEFT') = (left_at is not null)),
  check ((state = 'LEFT') = (length(left_reason) > 0))
);
create index jury_member_person on jury_member (person_id);
create unique index jury_one_chair on jury_member (contest_id) where chair;

-- What a juror declares it is tied to: firms and bodies, persons, its family's names, domains of e-mail. Conflicts are
-- inferred from it, so that nobody needs to be shown the dossiers in order to declare. Personal data, of the juror and
-- of whom it names. Purpose: conflicts of interest. Erased thirty days after the edition, and when the juror is erased.
create table jury_tie (
  contest_id uuid not null,
  person_id uuid not null,
  kind varchar(6) not null check (kind in ('FIRM', 'PERSON', 'FAMILY', 'DOMAIN')),
  name varchar(200) not null check (length(name) > 0),
  primary key (contest_id, person_id, kind, name),
  foreign key (contest_id, person_id) references jury_member (contest_id, person_id) on delete cascade
);

-- A juror and a dossier that were compared: a seat stands on such a row alone, and on one that is not barred. `version`
-- is the dossier's as it was compared. Personal data by whom it joins. Kept with the dossier.
create table jury_pair (
  application_id uuid not null references application (id) on delete cascade,
  person_id uuid not null references person (id),
  contest_id uuid not null,
  barred boolean not null,
  version integer not null check (version > 0),
  primary key (application_id, person_id),
  unique (application_id, person_id, barred),
  foreign key (contest_id, person_id) references jury_member (contest_id, person_id) on delete cascade
);
create index jury_pair_member on jury_pair (contest_id, person_id);

-- Why a juror and a dossier are kept apart: said by either, inferred (`kind` says how) or pinned. While it stands,
-- `bars` is true and its pair must be barred; lifted, with the reason for it, `bars` is null. Personal data. Purpose:
-- to answer why somebody did not read a dossier, or why it did. Kept with the dossier.
create table jury_conflict (
  id uuid primary key,
  application_id uuid not null,
  person_id uuid not null,
  source varchar(21) not null
    check (source in ('DECLARED_BY_JUROR', 'DECLARED_BY_CANDIDATE', 'INFERRED', 'PINNED')),
  kind varchar(10) not null
    check (kind in ('', 'UNDECLARED', 'CANDIDATE', 'RIVAL', 'NAMED', 'FAMILY', 'PERSON', 'FIRM', 'DOMAIN', 'PHONE', 'UNTOLD')),
  reason varchar(1000) not null,
  bars boolean,
  found_at bigint not null,
  lifted_at bigint,
  lifted_reason varchar(1000) not null default '',
  unique (application_id, person_id, source, kind),
  foreign key (application_id, person_id) references jury_pair (application_id, person_id) on delete cascade,
  foreign key (application_id, person_id, bars) references jury_pair (application_id, person_id, barred) on delete cascade,
  check ((source = 'INFERRED') = (kind <> '')),
  check (source = 'INFERRED' or length(reason) > 0),
  check (bars is null or bars),
  check ((bars is null) = (lifted_at is not null)),
  check ((lifted_at is null) = (length(lifted_reason) = 0))
);
create index jury_conflict_person on jury_conflict (person_id);

-- An assignment that the machine proposes for a round, until a person accepts it or lets it go: what was asked
-- (`asked_json`), what came of it (`found_json`: totals, proof, or why it is impossible), and upon which revision of the
-- jury. `kept` is how many seats it keeps of those there were, where it repairs. No personal data but what hangs on it.
-- Kept with the contest: it says why each dossier had its jurors.
create table jury_proposal (
  id uuid primary key,
  contest_id uuid not null references jury (contest_id) on delete cascade,
  round varchar(9) not null check (round in ('SHORTLIST', 'PITCH', 'STANDS')),
  revision integer not null,
  repairs boolean not null,
  asked_json varchar(20000) not null,
  found_json varchar(20000) not null,
  proposed_at bigint not null,
  accepted_at bigint
);
create index jury_proposal_contest on jury_proposal (contest_id, proposed_at);

-- A pair of a proposal and why: what it brings (`affinity`), how many would suit better (`place` 1: none), what any
-- assignment without it loses (`loss`), and the cheapest change that does without it. Personal data by whom it joins.
-- Kept with the proposal.
create table jury_proposed (
  proposal_id uuid not null references jury_proposal (id) on delete cascade,
  application_id uuid not null references application (id) on delete cascade,
  person_id uuid not null references person (id),
  affinity integer not null,
  place integer not null check (place > 0),
  loss integer not null,
  instead_person uuid references person (id),
  exchange_application uuid references application (id) on delete set null,
  swap_loss integer,
  primary key (proposal_id, application_id, person_id)
);
create index jury_proposed_application on jury_proposed (application_id);
create index jury_proposed_exchange on jury_proposed (exchange_application);
create index jury_proposed_person on jury_proposed (person_id);
create index jury_proposed_instead on jury_proposed (instead_person);

-- A dossier that a juror reads in a round. It stands on a pair that is not barred and on a member who sits: with a
-- standing conflict, or once somebody has left, the database refuses it. Personal data by whom it joins. Purpose: who
-- reads what. Kept with the dossier.
create table jury_seat (
  contest_id uuid not null,
  round varchar(9) not null check (round in ('SHORTLIST', 'PITCH', 'STANDS')),
  application_id uuid not null,
  person_id uuid not null,
  sits boolean not null default true check (sits),
  barred boolean not null default false check (not barred),
  proposal_id uuid references jury_proposal (id),
  given_at bigint not null,
  primary key (contest_id, round, application_id, person_id),
  foreign key (contest_id, person_id, sits) references jury_member (contest_id, person_id, sits) on delete cascade,
  foreign key (application_id, person_id, barred) references jury_pair (application_id, person_id, barred)
    on delete cascade
);
create index jury_seat_person on jury_seat (person_id, contest_id);
create index jury_seat_pair on jury_seat (application_id, person_id);
create index jury_seat_proposal on jury_seat (proposal_id);
