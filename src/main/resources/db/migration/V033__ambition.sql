-- What an edition sets out to be, in a sentence or two, under its theme. Kept for good with the
-- edition. No personal data.
alter table edition add column ambition ${words} not null default '{}';
