-- Whether somebody who has a place in this category may hand it on to somebody else. No personal data.
alter table participant_category add column transferable boolean not null default false;
