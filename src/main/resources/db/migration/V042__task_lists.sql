-- Lists go by due date; what has none comes last.
create index work_item_by_due_or_last on work_item ((coalesce(due_at, 'infinity'::timestamptz)), task_id);
create index work_item_by_creation on work_item (created_at, task_id);
create index work_item_by_case_order on work_item (case_number, task_id);
create index work_item_to_remind on work_item (due_at) where reminded_at is null;

-- What became of tasks that are no longer open: a second click gets an answer instead of an error.
create table finished_task (
  task_id     text primary key,
  task_key    text        not null,
  case_number text        not null references case_file,
  role        text        not null,
  finished_at timestamptz not null,
  -- Null: a member of staff or an outsider did not do it; a timer or the case itself moved on.
  finished_by uuid references person,
  completed   boolean     not null
);
create index finished_task_by_case on finished_task (case_number, finished_at);

-- Given to its holder by name when it opened (a chosen reviewer): nobody else takes it, and it is not given back.
alter table work_item add column given boolean not null default false;

insert into task_deadline (task_key, days, remind_before) values ('Task_SettleSupport', 5, 1)
on conflict do nothing;
