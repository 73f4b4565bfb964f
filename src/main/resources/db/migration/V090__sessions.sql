-- Sessions of staff, as Spring Session wants them; every node reads them. Only the principal's column is wider: it holds an address.
create table spring_session (
  primary_id            char(36) not null,
  session_id            char(36) not null,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        text,
  constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36)     not null,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
  constraint spring_session_attributes_fk foreign key (session_primary_id) references spring_session (primary_id) on delete cascade
);

-- Sign-ins that were begun and have not succeeded: by account and by address of the network. Keys are hashes: people type
-- passwords into the wrong field.
create table sign_in_attempt (
  kind          text        not null check (kind in ('account', 'address')),
  key           bytea       not null,
  attempts      integer     not null,
  last_at       timestamptz not null,
  blocked_until timestamptz not null,
  primary key (kind, key)
);
create index sign_in_attempt_by_age on sign_in_attempt (last_at);
