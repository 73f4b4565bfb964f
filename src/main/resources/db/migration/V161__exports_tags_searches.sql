-- Who took a list away as a file; rows stays empty when the file never left whole.
create table list_export (
  id          uuid primary key,
  person_id   uuid        not null references person,
  list        text        not null check (list ~ '^[a-z][a-z-]*$'),
  search      text        not null default '',
  format      text        not null check (format in ('csv', 'xlsx')),
  rows        integer     check (rows >= 0),
  exported_at timestamptz not null
);
create index list_export_newest on list_export (exported_at desc, id desc);

-- Words by which staff sort cases; one row for each word, so that events can name it by its id.
create table tag (
  id   uuid primary key,
  word text not null unique check (char_length(word) between 1 and 40 and word !~ '[",[:cntrl:]]' and word = btrim(word))
);
create table case_tag (
  case_number text        not null references case_file,
  tag_id      uuid        not null references tag,
  added_by    uuid        not null references person,
  added_at    timestamptz not null,
  primary key (case_number, tag_id)
);
create index case_tag_by_tag on case_tag (tag_id, case_number);

-- Searches that people come back to. What they find is asked anew each time, by the rights of whoever asks.
create table saved_search (
  id       uuid primary key,
  owner_id uuid        not null references person,
  name     text        not null check (char_length(normalize(name)) between 1 and 60 and name !~ '[[:cntrl:]]'),
  text     text        not null check (char_length(text) <= 200),
  sort     text        not null check (sort ~ '^[a-z]+$'),
  shared   boolean     not null default false,
  saved_at timestamptz not null,
  version  integer     not null default 0
);
create unique index saved_search_name on saved_search (owner_id, lower(name));
create index saved_search_shared on saved_search (lower(name), id) where shared;
