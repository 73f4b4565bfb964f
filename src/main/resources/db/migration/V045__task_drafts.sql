-- What somebody has typed into a long task so far: for nobody else's eyes, gone when the task is.
create table task_draft (
  task_id   text        not null references work_item on delete cascade,
  person_id uuid        not null references person,
  -- JSON as text: letter for letter what was typed, sound or not
  typed     text        not null,
  version   integer     not null check (version > 0),
  saved_at  timestamptz not null,
  primary key (task_id, person_id)
);
