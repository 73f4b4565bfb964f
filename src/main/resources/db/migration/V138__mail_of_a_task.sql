-- What asks for a task is not sent once that task is over.
alter table mail_letter add column task_id text;
create index mail_letter_of_task on mail_letter (task_id) where task_id is not null and status in ('QUEUED', 'RENDER_FAILED');
