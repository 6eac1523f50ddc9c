-- The code of the person's portrait among the stored files, empty where there is none. Personal data:
-- shown while the person agrees to be announced, kept with the speaker.
alter table speaker add column portrait varchar(26) default '' not null;

-- The code of a communiqué's picture, and what it shows in words for whoever does not see it.
alter table announcement add column picture varchar(26) default '' not null;
alter table announcement add column picture_alt ${words} default '{}' not null;
