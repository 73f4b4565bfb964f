-- The directory of schools. search_key is the name folded by the application (see SearchKey), with a blank before it, so that
-- "begins a word" is one LIKE that a trigram index answers.
create extension if not exists pg_trgm;

create table school_import (
  id uuid primary key,
  source text not null check (length(source) <= 200),
  imported_at timestamptz not null,
  added integer not null,
  changed integer not null,
  same integer not null,
  rejected integer not null
);

create table school (
  dbn text primary key check (dbn ~ '^[0-9]{2}[MXKQR][0-9]{3}$'),
  name text not null check (length(name) between 1 and 200),
  borough char(1) not null generated always as (substr(dbn, 3, 1)) stored,
  district smallint not null generated always as (substr(dbn, 1, 2)::smallint) stored,
  grades text not null default '',
  address text check (length(address) <= 200),
  latitude numeric(9, 6),
  longitude numeric(9, 6),
  principal_name text check (length(principal_name) <= 200),
  principal_email text check (length(principal_email) <= 254),
  active boolean not null default true,
  search_key text not null,
  import_id uuid not null references school_import (id),
  check ((latitude is null) = (longitude is null))
);

create index school_by_name on school using gin (search_key gin_trgm_ops);
create index school_by_dbn_prefix on school (dbn text_pattern_ops);
create index school_by_district on school (district, name);
