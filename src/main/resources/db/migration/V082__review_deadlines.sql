-- How long a reviewer has to say yes or no (our default, editable).
insert into task_deadline (task_key, days, remind_before) values ('Call_AssignmentAnswer', 5, 2) on conflict do nothing;
