-- The ranking of a closed round with every mark it was computed from, as it was published beside the decisions that rest
-- on it: once for a round, byte by byte; `sha256` of the archive is what the public journal holds under `log_index`. The
-- database refuses one whose decisions are not published, and any change. Dossiers stand in it by their numbers, jurors
-- under names that tell nobody. Kept with the edition's archive.
create table deliberation_ranking (
  contest_id uuid not null,
  matter varchar(9) ${by_bytes} not null,
  published boolean not null default true check (published),
  round varchar(9) ${by_bytes} not null check (round in ('SHORTLIST', 'PITCH', 'STANDS')),
  archive ${bytes} not null,
  sha256 varchar(64) not null check (length(sha256) = 64),
  log_index bigint not null,
  published_at bigint not null,
  primary key (contest_id, round),
  check ((matter = 'SHORTLIST') = (round = 'SHORTLIST')),
  foreign key (contest_id, matter, published) references deliberation_matter (contest_id, matter, published)
    on delete cascade
);
create index deliberation_ranking_matter on deliberation_ranking (contest_id, matter, published);
create trigger deliberation_ranking_unchanged before update on deliberation_ranking for each row ${refuse};
create trigger deliberation_ranking_undeleted before delete on deliberation_ranking for each row ${refuse};
