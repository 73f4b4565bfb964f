-- A question to one person, and every answer that was ever given to it.
create table approval_request (
  id           uuid primary key,
  case_number  text        not null references case_file,
  purpose      text        not null,
  -- what is asked about, and the revision of it that the person sees
  subject_id   text        not null,
  revision     int         not null,
  person_id    uuid        not null references person,
  role         text        not null,
  -- true: a member of staff, who may also answer signed in
  staff        boolean     not null,
  status       text        not null default 'PENDING'
    check (status in ('PENDING', 'APPROVED', 'CHANGES', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
  created_at   timestamptz not null,
  asked_at     timestamptz,
  due_at       timestamptz not null,
  escalate_at  timestamptz not null,
  expires_at   timestamptz not null,
  escalated_at timestamptz,
  answer_id    uuid,
  undo_until   timestamptz,
  -- when the answer could not be undone any more, or the question was closed without one
  settled_at   timestamptz,
  version      int         not null default 0,
  check ((status in ('APPROVED', 'CHANGES', 'DECLINED')) = (answer_id is not null)),
  check (expires_at > created_at)
);
create index approval_request_of_case on approval_request (case_number, created_at);
create unique index approval_request_one_pending on approval_request (purpose, subject_id, person_id) where status = 'PENDING';

create table approval_answer (
  id             uuid primary key,
  approval_id    uuid        not null references approval_request,
  answer         text        not null check (answer in ('APPROVED', 'CHANGES', 'DECLINED')),
  reason         text,
  comment        text,
  given_at       timestamptz not null,
  given_by       uuid        not null references person,
  channel        text        not null check (channel in ('PAGE', 'LINK', 'REPLY')),
  address        text        not null,
  revision       int         not null,
  -- how it came: the link's id; later the reply's Message-ID and what was found out about its sender
  link_id        uuid,
  message_id     text,
  authentication text,
  undone_at      timestamptz
);
create index approval_answer_of_request on approval_answer (approval_id, given_at);
-- Of all answers to a question one stands at most.
create unique index approval_answer_one_standing on approval_answer (approval_id) where undone_at is null;
alter table approval_request add foreign key (answer_id) references approval_answer;
