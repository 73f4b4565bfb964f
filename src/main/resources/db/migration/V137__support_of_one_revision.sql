-- A principal supports one revision of a nomination. What was supported by now was so by the rule of its time.
alter table nomination add column support_revision integer;
update nomination set support_revision = revision where support <> 'NOT_ASKED';
-- Who took a nomination back while it waited to be revised goes on there; its decision was told already.
update nomination_withdrawal set resume_at = 'revision' where stood_at = 'REVISION_ASKED' and resumed_at is null and ended_at is null;
