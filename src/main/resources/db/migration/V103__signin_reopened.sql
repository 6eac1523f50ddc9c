-- A link that somebody at the server's own command line asked for makes an administrator even where there are
-- some: the first one mistyped the address, or all have left. No personal data.
alter table first_access add column anyway boolean not null default false;
