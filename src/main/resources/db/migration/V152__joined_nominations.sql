-- A second nomination of the same practice joins the first: its words stay, its nominator and supporters follow the first.
alter table nomination add column joined_into text references nomination;
alter table nomination add constraint nomination_joins_another check (joined_into <> case_number);
alter table nomination_screening drop constraint nomination_screening_outcome_check;
alter table nomination_screening add constraint nomination_screening_outcome_check
  check (outcome in ('review', 'ask', 'refer', 'decline', 'merge'));
-- The case page of the first names those that joined it.
create index nomination_joined on nomination (joined_into) where joined_into is not null;
