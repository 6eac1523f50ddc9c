-- Gates of an edition: where badges are looked at, and what one is inside of behind it (`place`: hall, a zone,
-- a session). No personal data. Kept with the edition.
create table checkin_gate (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  name varchar(80) not null,
  kind varchar(10) not null check (kind in ('ENTRANCE', 'ZONE', 'SESSION')),
  place varchar(45) not null,
  zone integer check (zone between 0 and 9),
  session_id uuid references programme_session (id) on delete set null,
  ways varchar(4) not null check (ways in ('IN', 'OUT', 'BOTH')),
  position integer not null,
  unique (edition_id, name),
  check ((kind = 'ZONE') = (zone is not null)),
  check (session_id is null or kind = 'SESSION')
);

-- Phones that may check badges. Only hashes of the enrolment code (good for a quarter of an hour, once) and of
-- the token are kept. `skew_millis` is what the server's clock was ahead of the phone's. No personal data: a
-- device is named after its place. Kept with the edition.
create table checkin_device (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  name varchar(80) not null,
  names_allowed boolean not null,
  made_at bigint not null,
  code_hash varchar(64) unique,
  code_until_at bigint,
  token_hash varchar(64) unique,
  enrolled_at bigint,
  seen_at bigint,
  skew_millis bigint,
  waiting integer not null default 0 check (waiting >= 0),
  revoked_at bigint,
  wiped_at bigint,
  unique (edition_id, name),
  check ((code_hash is null) = (code_until_at is null)),
  check ((token_hash is null) = (enrolled_at is null)),
  check (revoked_at is null or code_hash is null)
);

-- Which gates a device serves and served: a scan made before a gate was taken from it still counts.
create table checkin_binding (
  device_id uuid not null references checkin_device (id) on delete cascade,
  gate_id uuid not null references checkin_gate (id) on delete cascade,
  unbound_at bigint,
  primary key (device_id, gate_id)
);
create index checkin_binding_gate on checkin_binding (gate_id);

-- Each look at a badge, under an id that the device made: sent again it is the same one. Times are the device's
-- clock, the server's when it came in, and the corrected one that orders them all. `said` is what the device
-- showed, `verdict` what the server finds with all it knows today, `list_rev`, `list_at` and `key_ids` what was
-- known at the gate. Personal data: where and when a badge passed; whose it is, only `badge` leads to.
-- Purpose: letting people in, counting who is inside, explaining each decision. Kept ninety days after the
-- edition, then the badge is taken out and the figures stay; erasing a person cuts badge and person at once.
create table checkin_scan (
  id uuid primary key,
  edition_id uuid not null references edition (id) on delete cascade,
  device_id uuid not null references checkin_device (id),
  gate_id uuid not null references checkin_gate (id),
  place varchar(45) not null,
  badge_id bigint,
  presented varchar(140) not null,
  way varchar(3) not null check (way in ('IN', 'OUT')),
  clock_at bigint not null,
  received_at bigint not null,
  passed_at bigint not null,
  said varchar(14) not null,
  verdict varchar(14) not null,
  let_through boolean not null,
  online boolean not null,
  list_rev varchar(16) not null,
  list_at bigint,
  key_ids varchar(120) not null,
  double_of uuid,
  check (double_of is null or (let_through and way = 'IN'))
);
create index checkin_scan_badge on checkin_scan (badge_id, place, passed_at);
create index checkin_scan_passed on checkin_scan (edition_id, passed_at);
create index checkin_scan_gate on checkin_scan (gate_id);
create index checkin_scan_device on checkin_scan (device_id);
create index checkin_scan_double on checkin_scan (edition_id, passed_at) where double_of is not null;

-- Who is inside of what now, as the scans tell it: one row a badge and place. Personal data like the scans, for
-- the same purpose; deleted ninety days after the edition.
create table checkin_presence (
  badge_id bigint not null,
  place varchar(45) not null,
  edition_id uuid not null references edition (id) on delete cascade,
  inside boolean not null,
  since_at bigint not null,
  scan_id uuid not null,
  primary key (badge_id, place)
);
create index checkin_presence_place on checkin_presence (edition_id, place) where inside;

-- How many are inside of a place: counted in the statement that lets somebody in, so that a limit holds.
create table checkin_place (
  edition_id uuid not null references edition (id) on delete cascade,
  place varchar(45) not null,
  inside integer not null check (inside >= 0),
  primary key (edition_id, place)
);
