-- Counts how often what is known of a reviewer was written down: who writes says which version was seen.
create table reviewer_profile (
  person_id uuid primary key references person,
  version   integer not null
);
