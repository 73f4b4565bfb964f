-- The open user tasks of the engine, written by its events alone and read by every list.
create table work_item (
  task_id           text primary key,
  task_key          text        not null,
  process_key       text        not null,
  case_number       text        not null references case_file,
  subject_ids       jsonb       not null default '{}',
  form_id           text        not null,
  role              text        not null,
  assignee_id       uuid references person,
  due_at            timestamptz,
  reminded_at       timestamptz,
  created_at        timestamptz not null,
  changed_at        timestamptz not null
);
create index work_item_by_assignee on work_item (assignee_id, due_at, task_id);
create index work_item_by_role on work_item (role, due_at, task_id);
create index work_item_by_case on work_item (case_number);
create index work_item_by_due on work_item (due_at, task_id);
create index work_item_by_subject on work_item using gin (subject_ids);
create index work_item_unassigned on work_item (due_at, task_id) where assignee_id is null;

-- How long each step may take and when its holder is reminded: our defaults, staff may change them.
create table task_deadline (
  task_key        text primary key,
  days            integer not null check (days between 0 and 3660),
  remind_before   integer not null default 2 check (remind_before between 0 and 365)
);
