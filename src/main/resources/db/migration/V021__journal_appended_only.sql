-- The journal is only ever appended to: the database itself refuses to change or delete an entry, whoever
-- asks. The first line makes what PostgreSQL's triggers call; SQLite's hold their refusal themselves.
${refusal};
create trigger journal_entry_unchanged before update on journal_entry for each row ${refuse};
create trigger journal_entry_undeleted before delete on journal_entry for each row ${refuse};
create index journal_entry_time on journal_entry (happened_at, id);
