-- What somebody types before it is a nomination, or before it is a new version of one. No process runs for it.
create table nomination_draft (
  id            uuid primary key,
  kind          text        not null check (kind in ('NOMINATION', 'CORRECTION', 'INFORMATION', 'REVISION')),
  -- SHA-256 of the secret in the draft's own address; later versions are opened by their mailed link alone
  token_hash    bytea       unique,
  -- the case that it became, or of which it will be a new version
  case_number   text references case_file,
  form_id       text        not null,
  form_version  text        not null,
  language      text        not null,
  -- the questions to answer again, by comma; null: the whole form
  asked         text,
  -- JSON as text: letter for letter what was typed, sound or not, in the order of the page
  typed         text        not null,
  -- JSON: when each step was last saved, counted in saves of the draft
  saves         text        not null,
  saved         integer     not null default 0,
  mailed_to     text,
  -- the case that its writer supports in place of sending it in
  supports      text references case_file,
  -- the cases, by comma, of which its writer said that this practice is another one
  different     text,
  begun_at      timestamptz not null,
  saved_at      timestamptz not null,
  expires_at    timestamptz not null,
  submitted_at  timestamptz,
  version       integer     not null default 0,
  check ((kind = 'NOMINATION') = (token_hash is not null)),
  check (kind = 'NOMINATION' or case_number is not null),
  check (submitted_at is null or case_number is not null or supports is not null)
);
create unique index nomination_draft_of_case on nomination_draft (case_number) where kind = 'NOMINATION';
create unique index nomination_draft_open on nomination_draft (case_number, kind) where submitted_at is null and kind <> 'NOMINATION';
create index nomination_draft_unfinished on nomination_draft (begun_at) where submitted_at is null and kind = 'NOMINATION';
create index nomination_draft_over on nomination_draft (expires_at) where case_number is null and kind = 'NOMINATION';

create table nomination (
  case_number             text primary key references case_file,
  draft_id                uuid        not null unique references nomination_draft,
  nominator_id            uuid        not null references person,
  language                text        not null,
  submitted_at            timestamptz not null,
  address_confirmed_at    timestamptz,
  revision                integer     not null check (revision >= 1),
  revised                 boolean     not null default false,
  -- a contact of this case; the name and address are nobody's word until the directory or a coordinator confirms them
  principal_id            uuid        not null references person,
  principal_source        text        not null check (principal_source in ('TYPED', 'DIRECTORY', 'CONFIRMED')),
  principal_confirmed_by  uuid references person,
  principal_confirmed_at  timestamptz,
  support_id              uuid        unique,
  support                 text        not null check (support in ('NOT_ASKED', 'ASKED', 'APPROVED', 'CHANGES', 'DECLINED', 'EXPIRED')),
  support_at              timestamptz,
  privacy_flag_at         timestamptz,
  privacy_flag_by         uuid references person,
  privacy_cleared_at      timestamptz,
  privacy_cleared_by      uuid references person,
  -- the cases, by comma, of which its nominator said that this practice is another one
  different               text,
  version                 integer     not null default 0
);

-- Each version of a nomination as it was sent in: never changed, but its words can be blanked when the law asks for it.
create table nomination_revision (
  case_number   text        not null references nomination,
  revision      integer     not null check (revision >= 1),
  reason        text        not null check (reason in ('SUBMITTED', 'CORRECTION', 'INFORMATION', 'REVISION')),
  form_id       text        not null,
  form_version  text        not null,
  answers       jsonb,
  submitted_at  timestamptz not null,
  submitted_by  uuid        not null references person,
  blanked_at    timestamptz,
  primary key (case_number, revision),
  check ((answers is null) = (blanked_at is not null))
);

create function keep_nomination_revision() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.answers is null and new.blanked_at is not null and old.blanked_at is null
     and (new.case_number, new.revision, new.reason, new.form_id, new.form_version, new.submitted_at, new.submitted_by)
       = (old.case_number, old.revision, old.reason, old.form_id, old.form_version, old.submitted_at, old.submitted_by) then
    return new;
  end if;
  raise exception 'nomination_revision keeps what was sent in' using errcode = 'restrict_violation';
end $$;
create trigger nomination_revision_kept before update or delete on nomination_revision
  for each row execute function keep_nomination_revision();

-- What a coordinator asked the nominator.
create table nomination_question (
  id                uuid primary key,
  case_number       text        not null references nomination,
  fields            text        not null,
  words             text,
  answer            text,
  asked_by          uuid        not null references person,
  asked_at          timestamptz not null,
  due_at            timestamptz,
  answered_at       timestamptz,
  answered_revision integer,
  overdue_at        timestamptz
);
create unique index nomination_question_open on nomination_question (case_number) where answered_at is null and overdue_at is null;
create index nomination_question_of_case on nomination_question (case_number, asked_at);

-- What screening said, each time. The words can be blanked.
create table nomination_screening (
  id           uuid primary key,
  case_number  text        not null references nomination,
  screened_by  uuid        not null references person,
  screened_at  timestamptz not null,
  outcome      text        not null check (outcome in ('review', 'ask', 'refer', 'decline')),
  reason_code  text,
  office       text,
  words        text
);
create index nomination_screening_of_case on nomination_screening (case_number, screened_at);

-- A withdrawal rests for 30 days, in which the nominator can take it back.
create table nomination_withdrawal (
  id           uuid primary key,
  case_number  text        not null references nomination,
  reason       text,
  stood_at     text        not null,
  resume_at    text        not null,
  withdrawn_at timestamptz not null,
  rests_until  timestamptz not null,
  resumed_at   timestamptz,
  ended_at     timestamptz
);
create unique index nomination_withdrawal_resting on nomination_withdrawal (case_number) where resumed_at is null and ended_at is null;

-- The words of a told decision that asks for a new version.
create table nomination_revision_request (
  case_number text primary key references nomination,
  words       text        not null,
  told_at     timestamptz not null
);
