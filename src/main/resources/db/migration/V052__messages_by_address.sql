-- The letters to one address are listed to its owner and erased with it.
create index letter_address on letter (address);
