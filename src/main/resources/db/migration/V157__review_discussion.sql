-- What reviewers, coordinators and deciders say to each other about a round of review.
create table review_comment (
  id         uuid primary key,
  round_id   uuid        not null references review_round,
  author_id  uuid        not null references person,
  written_at timestamptz not null,
  version    integer     not null default 0
);
create index review_comment_by_round on review_comment (round_id, written_at);

-- Each save; the newest shows. The text can be blanked when the law asks for it.
create table review_comment_revision (
  comment_id uuid        not null references review_comment,
  revision   integer     not null check (revision > 0),
  body       text        not null check (char_length(normalize(body)) <= 5000),
  written_at timestamptz not null,
  author_id  uuid        not null references person,
  primary key (comment_id, revision)
);

-- Who was told of it: once each.
create table review_comment_mention (
  comment_id   uuid        not null references review_comment,
  person_id    uuid        not null references person,
  mentioned_at timestamptz not null,
  primary key (comment_id, person_id)
);
