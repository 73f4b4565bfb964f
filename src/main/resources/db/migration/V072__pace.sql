-- How often something was done within an hour, by whom is only known as a hash: machines are slowed down, people never notice.
create table nomination_pace (
  kind       text        not null,
  key        bytea       not null,
  begun_at   timestamptz not null,
  times      integer     not null,
  primary key (kind, key)
);
create index nomination_pace_by_age on nomination_pace (begun_at);
