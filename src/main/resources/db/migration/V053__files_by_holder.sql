-- The files one person handed in are listed to it and lose its name with it.
create index stored_file_holder on stored_file (holder);
create index upload_holder on upload (holder);
