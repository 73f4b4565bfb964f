-- Every mail that leaves is a row here, written in the transaction of what it tells.
create table mail_letter (
  id               uuid primary key,
  -- what happened: one happening makes one mail for each recipient and template
  event            text not null,
  template         text not null,
  recipient_id     uuid,
  recipient_key    text not null,
  recipient_name   text not null,
  address          text not null,
  locale           text not null,
  case_number      text,
  snapshot         jsonb not null,
  links            jsonb not null,
  urgent           boolean not null,
  -- true: nobody has shown yet that this address is theirs
  typed_address    boolean not null,
  action_needed_by timestamptz,
  resend_of        uuid references mail_letter (id),
  preface          text,
  message_id       text not null unique,
  status           text not null default 'QUEUED'
    check (status in ('QUEUED', 'SENT', 'FAILED', 'RENDER_FAILED', 'STOPPED', 'REPLACED', 'DISCARDED')),
  posted_at        timestamptz not null,
  due_at           timestamptz not null,
  -- the one rendering; personal links and codes are still placeholders
  subject          text,
  html_part        text,
  text_part        text,
  rendered_at      timestamptz,
  attempts         int not null default 0,
  -- leases run on the real clock of the database, never on the movable one
  lease            uuid,
  leased_until     timestamptz,
  closed_at        timestamptz,
  failure          text,
  constraint mail_letter_once unique (event, recipient_key, template),
  constraint mail_letter_header_lines check (
    recipient_name !~ '[\r\n]' and address !~ '[\r\n]' and message_id !~ '[\r\n]' and coalesce(subject, '') !~ '[\r\n]')
);
create index mail_letter_due on mail_letter (due_at) where status = 'QUEUED';
create index mail_letter_unrendered on mail_letter (posted_at) where status = 'QUEUED' and rendered_at is null;
create index mail_letter_of_case on mail_letter (case_number, posted_at);
create index mail_letter_to_address on mail_letter (lower(address), closed_at);

-- What is known of an address, whoever it belongs to.
create table mail_address (
  address           text primary key check (address = lower(address)),
  confirmed_at      timestamptz,
  suppressed_at     timestamptz,
  suppressed_reason text
);

-- Personal links. The secret itself is derived from the id and is stored nowhere.
create table personal_link (
  id            uuid primary key,
  purpose       text not null,
  path          text not null,
  person_id     uuid,
  case_number   text,
  subject       text not null,
  revision      int not null,
  secret_hash   bytea not null unique,
  with_code     boolean not null,
  wrong_codes   int not null default 0 check (wrong_codes between 0 and 5),
  state         text not null default 'OPEN' check (state in ('OPEN', 'USED', 'SUPERSEDED', 'ENDED', 'LOCKED')),
  issued_at     timestamptz not null,
  expires_at    timestamptz not null check (expires_at > issued_at),
  closed_at     timestamptz,
  fresh_asked_at timestamptz
);
create unique index personal_link_one_open on personal_link
  (purpose, subject, coalesce(person_id, '00000000-0000-0000-0000-000000000000')) where state = 'OPEN';
create index personal_link_of_subject on personal_link (subject);
