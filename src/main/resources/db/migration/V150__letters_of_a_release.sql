-- What staff changed in the mails of a held decision: read when it is told. One row for a mail that was touched.
create table decision_letter (
  decision_id  uuid        not null references decision,
  recipient_id uuid        not null references person,
  template     text        not null,
  -- It is not mailed.
  taken_out    boolean     not null default false,
  -- To the nominator, in place of what was decided; null: as it was decided.
  words        text        check (char_length(normalize(words)) <= 2500),
  -- Stands above the mail.
  preface      text        not null default '' check (char_length(normalize(preface)) <= 1000),
  -- What reviewers wrote to the nominator, in their order, an empty one left out; null: as they wrote it.
  feedback     text[],
  version      integer     not null default 1,
  changed_by   uuid        not null references person,
  changed_at   timestamptz not null,
  primary key (decision_id, recipient_id, template),
  -- Its link is the nominator's only way on.
  constraint decision_letter_revision_stays check (not (taken_out and template = 'decision-revise'))
);
