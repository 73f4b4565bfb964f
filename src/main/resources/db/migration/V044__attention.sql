-- Matters that need a person of staff: one task each.
create table attention (
  id           uuid primary key,
  case_number  text        not null references case_file,
  role         text        not null check (role in ('reviewer', 'coordinator', 'decider', 'producer', 'operator', 'admin')),
  reason       text        not null check (reason ~ '^[a-z][a-z0-9-]{1,59}$'),
  -- What it is about, for the same matter not to be raised twice while it is open: an id, never a text.
  about        text        not null check (char_length(about) <= 100),
  raised_at    timestamptz not null,
  attended_at  timestamptz,
  attended_by  uuid references person,
  done         text check (char_length(done) <= 10000)
);
create unique index attention_open_once on attention (case_number, reason, about) where attended_at is null;
