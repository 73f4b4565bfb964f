-- What a reviewer had typed when the review was taken back: JSON as text, letter for letter, for its writer's eyes alone.
create table review_unfinished (
  assignment_id uuid        primary key references review_assignment,
  typed         text        not null,
  saved_at      timestamptz not null,
  kept_at       timestamptz not null
);

-- For how many days nothing may happen once all reviews are in; then a coordinator hears of it.
insert into task_deadline (task_key, days, remind_before) values ('Watch_ReviewedCases', 5, 0);
