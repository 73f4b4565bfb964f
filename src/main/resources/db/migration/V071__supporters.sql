-- Those who know a practice that somebody else nominated: they follow its case and are told what its nominator is told.
create table nomination_supporter (
  id            uuid primary key,
  case_number   text        not null references nomination,
  -- a contact of this case alone
  person_id     uuid        not null unique references person,
  -- SHA-256 of the address in small letters: whoever supports a case does so once
  address_hash  bytea       not null,
  -- the draft that they gave up for it; it may be forgotten by now
  draft_id      uuid        not null unique,
  form_id       text        not null,
  form_version  text        not null,
  -- what they had typed until then; what they wrote about the practice. Both can be blanked
  answers       jsonb,
  words         text        check (char_length(words) <= 1500),
  added_at      timestamptz not null,
  confirmed_at  timestamptz,
  left_at       timestamptz,
  -- the standing that they were told of last, and how often they were told anything
  told          text,
  news          integer     not null default 0,
  unique (case_number, address_hash)
);

-- A school that the directory doesn't list is known by its name alone.
create index case_school_unlisted on case_school (lower(name)) where dbn is null;
