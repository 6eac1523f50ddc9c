-- What a jury decides about one matter of a contest: which dossiers are retained, or who is awarded. `revision` is
-- counted up by whoever decides or publishes there, so that of two at once one waits. Published once, byte by byte:
-- `sha256` of that text is what the public journal holds under `log_index`; a publication laid down for later is
-- `planned_at`, of the decisions that somebody read (`planned_sha256`). The database refuses any change afterwards.
-- Personal data where a project is called like its candidate. Purpose: a published act that anybody can check. Kept
-- with the edition's archive.
create table deliberation_matter (
  contest_id uuid not null references contest (id) on delete cascade,
  matter varchar(9) ${by_bytes} not null check (matter in ('SHORTLIST', 'AWARDS')),
  edition_id uuid not null references edition (id) on delete cascade,
  revision integer not null default 1 check (revision > 0),
  published boolean not null default false,
  planned_at bigint,
  planned_sha256 varchar(64),
  published_at bigint,
  content varchar(1000000),
  sha256 varchar(64) check (length(sha256) = 64),
  log_index bigint,
  primary key (contest_id, matter),
  unique (contest_id, matter, published),
  check ((planned_at is null) = (planned_sha256 is null)),
  check (published = (published_at is not null)),
  check (published = (content is not null)),
  check (published = (sha256 is not null)),
  check (published = (log_index is not null))
);
create index deliberation_matter_edition on deliberation_matter (edition_id);
create trigger deliberation_matter_published before update on deliberation_matter for each row
  when (old.published) ${refuse};

-- A sitting of the jury about a matter that is not published: when, where, who writes, and the rules by which it
-- decides, fixed when it opens: how many must be there (`quorum`; from `quorum_percent` of the members where a share
-- was laid down), the majority, whether the chair's voice decides a tie. One at a time about a matter. Personal data:
-- the secretary's name. Purpose: who answers for the minutes. Kept with the edition's archive.
create table deliberation_sitting (
  id uuid primary key,
  contest_id uuid not null,
  matter varchar(9) ${by_bytes} not null,
  published boolean not null default false,
  number integer not null check (number > 0),
  state varchar(8) ${by_bytes} not null default 'PREPARED' check (state in ('PREPARED', 'OPEN', 'CLOSED')),
  held_at bigint not null,
  place varchar(200) ${by_bytes} not null,
  secretary varchar(200) ${by_bytes} not null,
  quorum integer not null check (quorum > 0),
  quorum_percent integer check (quorum_percent between 1 and 100),
  majority varchar(10) ${by_bytes} not null check (majority in ('SIMPLE', 'ABSOLUTE', 'TWO_THIRDS')),
  casting boolean not null,
  opened_at bigint,
  closed_at bigint check (closed_at >= opened_at),
  unique (contest_id, matter, number),
  unique (id, state),
  unique (id, contest_id, matter, quorum, majority, casting),
  check ((state = 'PREPARED') = (opened_at is null)),
  check ((state = 'CLOSED') = (closed_at is not null)),
  foreign key (contest_id, matter, published) references deliberation_matter (contest_id, matter, published)
    on update cascade on delete cascade
);
create unique index deliberation_one_sitting on deliberation_sitting (contest_id, matter) where state <> 'CLOSED';
create trigger deliberation_sitting_added before insert on deliberation_sitting for each row
  when (new.published or new.state <> 'PREPARED') ${refuse};
create trigger deliberation_sitting_fixed before update on deliberation_sitting for each row
  when (new.id <> old.id or new.contest_id <> old.contest_id or new.matter <> old.matter or new.number <> old.number
    or (old.state = 'PREPARED' and new.state = 'CLOSED')
    or (old.state <> 'PREPARED' and (new.state = 'PREPARED' or new.quorum <> old.quorum
      or new.quorum_percent is distinct from old.quorum_percent or new.majority <> old.majority
      or new.casting <> old.casting or new.opened_at <> old.opened_at))
    or (old.state = 'CLOSED' and (new.state <> old.state or new.held_at <> old.held_at or new.place <> old.place
      or new.secretary <> old.secretary or new.closed_at <> old.closed_at))) ${refuse};
create trigger deliberation_sitting_undeleted before delete on deliberation_sitting for each row
  when (old.state <> 'PREPARED') ${refuse};

-- Who has a voice in a sitting: fixed when it opens. Personal data. Purpose: decisions by name. Kept with the sitting;
-- who it was goes when that person is erased, but for what the signed minutes say.
create table deliberation_member (
  sitting_id uuid not null,
  number integer not null check (number > 0),
  state varchar(8) ${by_bytes} not null default 'PREPARED',
  person_id uuid references person (id),
  chair boolean not null,
  primary key (sitting_id, number),
  unique (sitting_id, person_id),
  foreign key (sitting_id, state) references deliberation_sitting (id, state) on update cascade on delete cascade
);
create index deliberation_member_person on deliberation_member (person_id);
create unique index deliberation_one_chair on deliberation_member (sitting_id) where chair;
create trigger deliberation_member_added before insert on deliberation_member for each row
  when (new.state <> 'PREPARED') ${refuse};
create trigger deliberation_member_fixed before update on deliberation_member for each row
  when (old.state <> 'PREPARED' and (new.sitting_id <> old.sitting_id or new.number <> old.number
    or new.chair <> old.chair or (new.person_id is not null and new.person_id is distinct from old.person_id)))
  ${refuse};
create trigger deliberation_member_undeleted before delete on deliberation_member for each row
  when (old.state <> 'PREPARED') ${refuse};

-- When a member came and went, as often as it did. Personal data. Purpose: the quorum. Kept with the sitting.
create table deliberation_presence (
  sitting_id uuid not null,
  member integer not null,
  state varchar(8) ${by_bytes} not null default 'OPEN',
  arrived_at bigint not null,
  left_at bigint check (left_at >= arrived_at),
  primary key (sitting_id, member, arrived_at),
  foreign key (sitting_id, member) references deliberation_member (sitting_id, number) on delete cascade,
  foreign key (sitting_id, state) references deliberation_sitting (id, state) on update cascade on delete cascade
);
create unique index deliberation_here_once on deliberation_presence (sitting_id, member) where left_at is null;
create trigger deliberation_presence_added before insert on deliberation_presence for each row
  when (new.state <> 'OPEN') ${refuse};
create trigger deliberation_presence_fixed before update on deliberation_presence for each row
  when (old.state <> 'OPEN' or old.left_at is not null and new.left_at is distinct from old.left_at
    or new.arrived_at <> old.arrived_at or new.member <> old.member) ${refuse};
create trigger deliberation_presence_undeleted before delete on deliberation_presence for each row ${refuse};

-- Every member and every dossier of a sitting: `barred` where a conflict that stands in the jury keeps them apart, or
-- the member has stepped back in the sitting (`own`) and says why. It is never lifted within a sitting. Personal data.
-- Purpose: no voice in one's own cause. Kept with the dossier; what an erased member said goes.
create table deliberation_pair (
  sitting_id uuid not null,
  member integer not null,
  application_id uuid not null references application (id) on delete cascade,
  state varchar(8) ${by_bytes} not null,
  barred boolean not null,
  own boolean not null default false,
  reason varchar(1000) ${by_bytes} not null default '',
  barred_at bigint,
  primary key (sitting_id, member, application_id),
  unique (sitting_id, member, application_id, barred),
  check (barred = (barred_at is not null)),
  check (barred or not own),
  check (own or length(reason) = 0),
  foreign key (sitting_id, member) references deliberation_member (sitting_id, number) on delete cascade,
  foreign key (sitting_id, state) references deliberation_sitting (id, state) on update cascade on delete cascade
);
create index deliberation_pair_application on deliberation_pair (application_id);
create trigger deliberation_pair_fixed before update on deliberation_pair for each row
  when ((old.barred and not new.barred) or (old.own and not new.own)
    or (old.state = 'CLOSED' and (new.barred <> old.barred or new.own <> old.own
      or new.barred_at is distinct from old.barred_at or (new.reason <> old.reason and new.reason <> '')))) ${refuse};

-- Something that a member moves: to retain a dossier, to give a prize to one, not to give a prize, to share a prize, to
-- take a decision back (`revokes_id`), or what is said in words. While it is open, voices come and change; closed, it
-- has its count. A count stands only on enough members who were there and not recused, and is carried only by the
-- majority that was fixed. The dossier's number and name are as they were. Personal data. Purpose: who decided what and
-- why. Kept with the edition's archive; what is said of an erased candidate goes.
create table deliberation_motion (
  id uuid primary key,
  sitting_id uuid not null,
  contest_id uuid not null,
  matter varchar(9) ${by_bytes} not null,
  sitting_state varchar(8) ${by_bytes} not null default 'OPEN',
  number integer not null check (number > 0),
  kind varchar(9) ${by_bytes} not null check (kind in ('RETAIN', 'AWARD', 'WITHHOLD', 'SHARE', 'REVOKE', 'TEXT')),
  application_id uuid references application (id) on delete set null,
  dossier varchar(9) ${by_bytes} not null default '',
  name varchar(200) ${by_bytes} not null default '',
  prize varchar(60) ${by_bytes} not null default '',
  said varchar(2000) ${by_bytes} not null default '',
  reason varchar(2000) ${by_bytes} not null,
  decider varchar(200) ${by_bytes} not null default '',
  revokes_id uuid references deliberation_motion (id),
  proposer integer not null,
  open boolean not null default true,
  state varchar(9) ${by_bytes} not null default 'OPEN' check (state in ('OPEN', 'CARRIED', 'REJECTED', 'WITHDRAWN')),
  quorum integer not null,
  majority varchar(10) ${by_bytes} not null,
  casting boolean not null,
  present integer not null default 0 check (present >= 0),
  ayes integer not null default 0 check (ayes >= 0),
  noes integer not null default 0 check (noes >= 0),
  abstained integer not null default 0 check (abstained >= 0),
  chair_voice varchar(7) ${by_bytes} not null default '' check (chair_voice in ('', 'FOR', 'AGAINST', 'ABSTAIN')),
  opened_at bigint not null,
  closed_at bigint check (closed_at >= opened_at),
  unique (sitting_id, number),
  unique (id, open),
  check (open = (state = 'OPEN')),
  check (open = (closed_at is null)),
  check (not open or sitting_state = 'OPEN'),
  check (matter = 'SHORTLIST' or kind <> 'RETAIN'),
  check (matter = 'AWARDS' or kind not in ('AWARD', 'WITHHOLD', 'SHARE')),
  check ((length(prize) > 0) = (kind in ('AWARD', 'WITHHOLD', 'SHARE'))),
  check ((kind = 'REVOKE') = (revokes_id is not null)),
  check (ayes + noes + abstained <= present),
  check (state not in ('CARRIED', 'REJECTED') or present >= quorum),
  check (state not in ('CARRIED', 'REJECTED') or (state = 'CARRIED') = (
    (majority = 'SIMPLE' and (ayes > noes or (casting and ayes = noes and chair_voice = 'FOR')))
    or (majority = 'ABSOLUTE' and (2 * ayes > present or (casting and 2 * ayes = present and chair_voice = 'FOR')))
    or (majority = 'TWO_THIRDS' and ayes > 0 and 3 * ayes >= 2 * (ayes + noes)))),
  foreign key (sitting_id, contest_id, matter, quorum, majority, casting)
    references deliberation_sitting (id, contest_id, matter, quorum, majority, casting) on delete cascade,
  foreign key (sitting_id, sitting_state) references deliberation_sitting (id, state)
    on update cascade on delete cascade,
  foreign key (sitting_id, proposer) references deliberation_member (sitting_id, number) on delete cascade
);
create index deliberation_motion_application on deliberation_motion (application_id);
create index deliberation_motion_contest on deliberation_motion (contest_id, matter);
create unique index deliberation_revoked_once on deliberation_motion (revokes_id)
  where state in ('OPEN', 'CARRIED');
create trigger deliberation_motion_added before insert on deliberation_motion for each row
  when (new.sitting_state <> 'OPEN' or not new.open) ${refuse};
create trigger deliberation_motion_fixed before update on deliberation_motion for each row
  when (new.id <> old.id or new.sitting_id <> old.sitting_id or new.number <> old.number or new.kind <> old.kind
    or new.prize <> old.prize or new.decider <> old.decider or new.proposer <> old.proposer
    or new.revokes_id is distinct from old.revokes_id or new.dossier <> old.dossier
    or (new.application_id is not null and new.application_id is distinct from old.application_id)
    or (new.name <> old.name and new.name <> '') or (new.said <> old.said and new.said <> '')
    or (new.reason <> old.reason and new.reason <> '' and not old.open)
    or (not old.open and (new.open or new.state <> old.state or new.present <> old.present or new.ayes <> old.ayes
      or new.noes <> old.noes or new.abstained <> old.abstained or new.chair_voice <> old.chair_voice
      or new.closed_at <> old.closed_at))
    or (old.open and not new.open and old.sitting_state <> 'OPEN')) ${refuse};
create trigger deliberation_motion_undeleted before delete on deliberation_motion for each row ${refuse};

-- Every member's place in a vote: whether it is there (`here`) and kept from the dossier (`barred`), and its voice if it
-- gave one, itself or, `noted`, by what the secretary wrote. The database takes a voice of nobody else, one of each,
-- and none once the vote is closed. `application_id` ties `barred` to the member's pair while the vote is open.
-- Personal data. Purpose: votes by name. Kept with the motion.
create table deliberation_voice (
  motion_id uuid not null,
  member integer not null,
  sitting_id uuid not null,
  open boolean not null default true,
  application_id uuid,
  here boolean not null,
  barred boolean not null,
  voice varchar(7) ${by_bytes} check (voice in ('FOR', 'AGAINST', 'ABSTAIN')),
  noted boolean not null default false,
  said_at bigint,
  primary key (motion_id, member),
  check (voice is null or (here and not barred)),
  check ((voice is null) = (said_at is null)),
  check (voice is not null or not noted),
  foreign key (motion_id, open) references deliberation_motion (id, open) on update cascade on delete cascade,
  foreign key (sitting_id, member) references deliberation_member (sitting_id, number) on delete cascade,
  foreign key (sitting_id, member, application_id, barred)
    references deliberation_pair (sitting_id, member, application_id, barred) on update cascade
);
create index deliberation_voice_member on deliberation_voice (sitting_id, member, application_id);
create trigger deliberation_voice_added before insert on deliberation_voice for each row
  when (not new.open) ${refuse};
create trigger deliberation_voice_fixed before update on deliberation_voice for each row
  when (new.motion_id <> old.motion_id or new.member <> old.member or not old.open) ${refuse};
create trigger deliberation_voice_undeleted before delete on deliberation_voice for each row ${refuse};

-- A dossier that is retained by a motion that was carried, until the matter is published. No personal data beyond the
-- dossier's.
create table deliberation_retained (
  motion_id uuid primary key references deliberation_motion (id) on delete cascade,
  contest_id uuid not null,
  matter varchar(9) ${by_bytes} not null default 'SHORTLIST' check (matter = 'SHORTLIST'),
  published boolean not null default false,
  application_id uuid references application (id) on delete set null,
  unique (contest_id, application_id),
  foreign key (contest_id, matter, published) references deliberation_matter (contest_id, matter, published)
    on update cascade on delete cascade
);
create index deliberation_retained_application on deliberation_retained (application_id);
create trigger deliberation_retained_added before insert on deliberation_retained for each row
  when (new.published) ${refuse};
create trigger deliberation_retained_undeleted before delete on deliberation_retained for each row
  when (old.published) ${refuse};

-- What was decided of a prize: that it is given, or not (`given`), and whether several may share it. No personal data.
-- Kept with the contest.
create table deliberation_prize (
  contest_id uuid not null,
  prize varchar(60) ${by_bytes} not null,
  matter varchar(9) ${by_bytes} not null default 'AWARDS' check (matter = 'AWARDS'),
  published boolean not null default false,
  given boolean not null,
  shared boolean not null,
  primary key (contest_id, prize),
  unique (contest_id, prize, given, shared),
  check (given or not shared),
  foreign key (contest_id, matter, published) references deliberation_matter (contest_id, matter, published)
    on update cascade on delete cascade
);
create trigger deliberation_prize_added before insert on deliberation_prize for each row
  when (new.published) ${refuse};
create trigger deliberation_prize_fixed before update on deliberation_prize for each row
  when (old.published) ${refuse};
create trigger deliberation_prize_undeleted before delete on deliberation_prize for each row
  when (old.published) ${refuse};

-- A prize given to a dossier by a motion that was carried: to a second one only where it was decided to share it. No
-- personal data beyond the dossier's.
create table deliberation_award (
  motion_id uuid primary key references deliberation_motion (id) on delete cascade,
  contest_id uuid not null,
  prize varchar(60) ${by_bytes} not null,
  place integer not null check (place > 0),
  given boolean not null default true check (given),
  shared boolean not null,
  published boolean not null default false,
  matter varchar(9) ${by_bytes} not null default 'AWARDS' check (matter = 'AWARDS'),
  application_id uuid references application (id) on delete set null,
  unique (contest_id, prize, place),
  unique (contest_id, prize, application_id),
  check (place = 1 or shared),
  foreign key (contest_id, prize, given, shared) references deliberation_prize (contest_id, prize, given, shared)
    on update cascade on delete cascade,
  foreign key (contest_id, matter, published) references deliberation_matter (contest_id, matter, published)
    on update cascade on delete cascade
);
create index deliberation_award_application on deliberation_award (application_id);
create trigger deliberation_award_added before insert on deliberation_award for each row
  when (new.published) ${refuse};
create trigger deliberation_award_fixed before update on deliberation_award for each row
  when (old.published and (new.place <> old.place or new.shared <> old.shared or new.prize <> old.prize
    or (new.application_id is not null and new.application_id is distinct from old.application_id))) ${refuse};
create trigger deliberation_award_undeleted before delete on deliberation_award for each row
  when (old.published) ${refuse};

-- The minutes of a closed sitting as they were signed: the PDF, its SHA-256, which the public journal holds under
-- `log_index`, and who signed. Personal data: the members' names and voices. Purpose: the proof of what was decided.
-- Kept with the edition's archive; the sitting is not judged again without it, so erasing a person leaves it.
create table deliberation_minutes (
  sitting_id uuid primary key references deliberation_sitting (id) on delete cascade,
  pdf ${bytes} not null,
  sha256 varchar(64) not null check (length(sha256) = 64),
  signer varchar(300) not null,
  log_index bigint not null,
  made_at bigint not null
);
create trigger deliberation_minutes_unchanged before update on deliberation_minutes for each row ${refuse};
create trigger deliberation_minutes_undeleted before delete on deliberation_minutes for each row ${refuse};

-- That a member approves the minutes. Personal data. Purpose: minutes approved by name. Kept with them.
create table deliberation_approval (
  sitting_id uuid not null references deliberation_minutes (sitting_id) on delete cascade,
  member integer not null,
  approved_at bigint not null,
  primary key (sitting_id, member),
  foreign key (sitting_id, member) references deliberation_member (sitting_id, number) on delete cascade
);
create trigger deliberation_approval_unchanged before update on deliberation_approval for each row ${refuse};
