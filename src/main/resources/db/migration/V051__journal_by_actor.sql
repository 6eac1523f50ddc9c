-- What one person did is told to that person without reading the whole journal.
create index journal_entry_actor on journal_entry (actor, happened_at);
