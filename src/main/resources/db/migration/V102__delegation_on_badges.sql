-- Members that were named before badges said whom they come with.
insert into registration_body (registration_id, body, country)
  select m.registration_id, d.body, d.country
  from delegation_member m join delegation d on d.id = m.delegation_id;
