-- The practice card of a draft: first steps for another school, in their order.
alter table spotlight_draft add column card jsonb not null default '[]'
  check (jsonb_typeof(card) = 'array' and jsonb_array_length(card) <= 8);
