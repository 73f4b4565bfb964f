-- Who checks the facts and who releases episodes is named by a producer, and is somebody else than staff. A series runs once their addresses
-- are known: from the directory of schools, or since a coordinator vouches for them (mail rule 8). The producer alone publishes nothing.
alter table journey
  add contacts_known_at     timestamptz,
  -- Null when the directory knew them.
  add contacts_confirmed_by uuid references person;
update journey set contacts_known_at = coalesce(planned_at, opened_at) where checker_id is not null and releaser_id is not null;
alter table journey
  add constraint journey_asks_two check (checker_id <> releaser_id),
  add constraint journey_vouched_by_another check (contacts_confirmed_by <> producer_id),
  add constraint journey_asks_whom_it_knows check (status not in ('RUNNING', 'CASE_STUDY', 'COMPLETE') or contacts_known_at is not null);
create index journey_of_releaser on journey (releaser_id) where contacts_confirmed_by is not null;
insert into task_deadline (task_key, days, remind_before) values ('Task_ConfirmContacts', 3, 1);
