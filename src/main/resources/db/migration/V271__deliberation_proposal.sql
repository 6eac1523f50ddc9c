-- What a member of a sitting moves from its own phone, until the desk puts it to the vote (`motion_id`: a motion of that
-- very member) or declines it and says why (`answer`), or the member takes it back or may no longer move it. Nothing
-- waits in a sitting that is not open, so that none is closed over a proposal nobody answered. The same is not moved
-- twice by one member while it waits. Personal data. Purpose: who moved what, and what became of it, in the minutes. Kept
-- with the edition's archive; what is said of an erased candidate goes.
create unique index deliberation_motion_mover on deliberation_motion (id, sitting_id, proposer);
create table deliberation_proposal (
  id uuid primary key,
  sitting_id uuid not null,
  sitting_state varchar(8) ${by_bytes} not null default 'OPEN',
  number integer not null check (number > 0),
  member integer not null,
  kind varchar(9) ${by_bytes} not null check (kind in ('RETAIN', 'AWARD', 'WITHHOLD', 'SHARE', 'REVOKE', 'TEXT')),
  application_id uuid references application (id) on delete set null,
  dossier varchar(9) ${by_bytes} not null default '',
  name varchar(200) ${by_bytes} not null default '',
  prize varchar(60) ${by_bytes} not null default '',
  said varchar(2000) ${by_bytes} not null default '',
  reason varchar(2000) ${by_bytes} not null,
  decider varchar(200) ${by_bytes} not null default '',
  revokes_id uuid references deliberation_motion (id),
  proposed_at bigint not null,
  state varchar(9) ${by_bytes} not null default 'WAITING'
    check (state in ('WAITING', 'MOVED', 'DECLINED', 'WITHDRAWN')),
  motion_id uuid unique,
  answer varchar(1000) ${by_bytes} not null default '',
  answered_at bigint check (answered_at >= proposed_at),
  unique (sitting_id, number),
  check ((state = 'WAITING') = (answered_at is null)),
  check ((state = 'MOVED') = (motion_id is not null)),
  check ((state = 'DECLINED') = (length(answer) > 0)),
  check (state <> 'WAITING' or sitting_state = 'OPEN'),
  check ((length(prize) > 0) = (kind in ('AWARD', 'WITHHOLD', 'SHARE'))),
  check ((kind = 'REVOKE') = (revokes_id is not null)),
  foreign key (sitting_id, member) references deliberation_member (sitting_id, number),
  foreign key (sitting_id, sitting_state) references deliberation_sitting (id, state) on update cascade,
  foreign key (motion_id, sitting_id, member) references deliberation_motion (id, sitting_id, proposer)
);
create index deliberation_proposal_application on deliberation_proposal (application_id);
create unique index deliberation_proposal_once on deliberation_proposal (sitting_id, member, kind, dossier, prize)
  where state = 'WAITING' and kind not in ('REVOKE', 'TEXT');
create trigger deliberation_proposal_added before insert on deliberation_proposal for each row
  when (new.state <> 'WAITING') ${refuse};
create trigger deliberation_proposal_fixed before update on deliberation_proposal for each row
  when (new.id <> old.id or new.sitting_id <> old.sitting_id or new.number <> old.number or new.member <> old.member
    or new.kind <> old.kind or new.prize <> old.prize or new.decider <> old.decider or new.dossier <> old.dossier
    or new.proposed_at <> old.proposed_at or new.revokes_id is distinct from old.revokes_id
    or (new.application_id is not null and new.application_id is distinct from old.application_id)
    or (new.name <> old.name and new.name <> '') or (new.said <> old.said and new.said <> '')
    or (new.reason <> old.reason and new.reason <> '')
    or (old.state <> 'WAITING' and (new.state <> old.state or new.answer <> old.answer
      or new.motion_id is distinct from old.motion_id or new.answered_at <> old.answered_at))) ${refuse};
create trigger deliberation_proposal_undeleted before delete on deliberation_proposal for each row ${refuse};
