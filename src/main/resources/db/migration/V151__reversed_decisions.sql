-- A decision that was told can be reversed: it is in force no more, and the next one says so.
alter table decision drop constraint decision_status_check;
alter table decision add constraint decision_status_check
  check (status in ('HELD', 'RELEASED', 'TOLD', 'TAKEN_BACK', 'REVERSED', 'VOID'));
-- Why, as the decider typed it: everybody who is told of the next decision reads it.
alter table decision add column reversal_reason text check (char_length(normalize(reversal_reason)) <= 1500);
-- The one that this one replaces.
alter table decision add column reversal_of uuid references decision;
alter table decision add constraint decision_reversed_with_a_reason
  check (status <> 'REVERSED' or (reversal_reason ~ '[^[:space:]]' and ended_by is not null and told_at is not null));

-- What was captured or planned because of it ends with it.
alter table spotlight drop constraint spotlight_closing_check;
alter table spotlight add constraint spotlight_closing_check check (closing in ('PUBLISHED', 'WITHDRAWN', 'REFUSED', 'REVERSED'));
-- Counts how often it was begun: again when the practice is accepted once more.
alter table spotlight add column run integer not null default 1 check (run > 0);
alter table journey drop constraint journey_status_check;
alter table journey add constraint journey_status_check
  check (status in ('PLANNING', 'RUNNING', 'CASE_STUDY', 'COMPLETE', 'CLOSED_EARLY', 'WITHDRAWN', 'REVERSED'));
alter table journey drop constraint journey_check;
alter table journey add constraint journey_planned_with_its_people
  check (status in ('PLANNING', 'CLOSED_EARLY', 'WITHDRAWN', 'REVERSED') or (checker_id is not null and releaser_id is not null));
