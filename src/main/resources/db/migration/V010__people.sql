-- Everybody whom a case refers to by id. Staff also have an account; nominators and approvers never do.
create table person (
  id         uuid primary key,
  name       text        not null check (char_length(name) between 1 and 200),
  email      text        not null check (char_length(email) between 3 and 254 and email !~ '[[:space:]]'),
  language   text        not null default 'en',
  created_at timestamptz not null,
  version    integer     not null default 0
);

create table account (
  person_id     uuid primary key references person,
  -- Lower case: one account for one address, however it is typed.
  sign_in_email text        not null unique check (sign_in_email = lower(sign_in_email)),
  password_hash text,
  active        boolean     not null default true,
  created_at    timestamptz not null,
  version       integer     not null default 0
);

create table account_role (
  person_id uuid not null references account on delete cascade,
  role      text not null check (role in ('REVIEWER', 'COORDINATOR', 'DECIDER', 'PRODUCER', 'OPERATOR', 'ADMIN')),
  primary key (person_id, role)
);
create index account_role_by_role on account_role (role, person_id);

-- No row: every district.
create table account_district (
  person_id uuid     not null references account on delete cascade,
  district  smallint not null check (district between 1 and 99),
  primary key (person_id, district)
);
