-- The same content in the same place is one file, also when it is sent twice at once.
delete from document d using document kept
  where d.sha256 = kept.sha256 and d.field = kept.field and d.case_number is not distinct from kept.case_number
    and d.draft_id is not distinct from kept.draft_id and (d.added_at, d.id) > (kept.added_at, kept.id);
create unique index document_once on document (case_number, draft_id, field, sha256) nulls not distinct;
