-- The next job of a kind is found at the front of its index, however many wait behind it.
drop index job_due;
create index job_next on job (state, kind, urgency, due_at);
