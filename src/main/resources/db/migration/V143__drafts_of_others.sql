-- The member of staff who enters a nomination for somebody else.
alter table nomination_draft add column begun_by uuid references person;
alter table nomination add column entered_by uuid references person;

-- The districts of the schools that are typed so far, two digits each, by comma: staff who are limited to districts see no other draft.
alter table nomination_draft add column districts text;

-- Drafts that nobody sends in are looked for by their last save.
drop index nomination_draft_unfinished;
create index nomination_draft_unfinished on nomination_draft (saved_at desc, id desc) where submitted_at is null and kind = 'NOMINATION';

-- What staff did to help with a draft. It is forgotten with the draft.
create table nomination_draft_help (
  id        bigint generated always as identity primary key,
  draft_id  uuid        not null references nomination_draft on delete cascade,
  what      text        not null check (what in ('MAILED', 'HANDED_OVER')),
  helped_by uuid        not null references person,
  at        timestamptz not null
);
create index nomination_draft_help_of on nomination_draft_help (draft_id, id);
