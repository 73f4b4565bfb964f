-- When a person last asked that whoever has this task be reminded; the clock's own reminders are counted apart.
alter table work_item add column nudged_at timestamptz;
-- Cases by the date that is nearest in them: whichever of their tasks is due first stands for the case.
create index work_item_by_due_case on work_item ((coalesce(due_at, 'infinity'::timestamptz)), case_number, task_id);
create index work_item_by_case_due on work_item (case_number, (coalesce(due_at, 'infinity'::timestamptz)), task_id);
create index work_item_by_role_case on work_item (role, case_number);
