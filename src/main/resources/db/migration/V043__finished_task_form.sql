-- The form of a finished task names what somebody typed into it too late.
alter table finished_task add column form_id text not null default '';
