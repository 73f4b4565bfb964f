-- What a reviewer wrote to the nominator and the decider leaves out of the mail; it stays on the sheet as it was written.
create table review_words_left_out (
  assignment_id uuid        primary key references review_sheet,
  left_out_by   uuid        not null references person,
  left_out_at   timestamptz not null
);
