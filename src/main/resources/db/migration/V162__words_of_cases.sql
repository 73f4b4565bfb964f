-- What cases say and whom they name, to be found by the search box. Triggers keep it: no way of writing, changing or blanking a text can
-- forget it. It holds nothing that is not kept elsewhere.

-- A text as it is compared: small letters without accents or vowel marks, no punctuation, and a space round each character of scripts that
-- write none between words, so that any part of such a sentence is found. The same function folds what is searched for.
create function search_fold(typed text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(regexp_replace(
    normalize(regexp_replace(lower(normalize(typed, NFKD)), '[\u0300-\u036f\u064b-\u0652]', '', 'g'), NFC),
    '([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])', ' \1 ', 'g'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u060c\u061b\u061f\u2000-\u206f\u3000-\u303f]+', ' ', 'g'))
$$;

-- A typed word, or words that belong together; the last may be the beginning of one, unless it is so short that it would begin too many.
create function search_words(typed text) returns tsquery language sql immutable strict parallel safe as $$
  select case when phraseto_tsquery('simple', search_fold(typed))::text = '' then null
    when char_length(search_fold(typed)) < 3 then phraseto_tsquery('simple', search_fold(typed))
    else (phraseto_tsquery('simple', search_fold(typed))::text || ':*')::tsquery end
$$;

create table case_text (
  case_number text     not null references case_file,
  -- nomination, supporter:<id>, note:<id>
  source      text     not null,
  -- ALL who may read the case; STAFF who may know the people behind it; readers of NOTES
  audience    text     not null check (audience in ('ALL', 'STAFF', 'NOTES')),
  words       tsvector not null,
  primary key (case_number, source, audience)
);
create index case_text_by_words on case_text using gin (words);

-- Whom a case names: its nominator, its principal, its supporters. Names and addresses are read where they are kept.
create table case_person (
  person_id   uuid not null references person,
  case_number text not null references case_file,
  primary key (person_id, case_number)
);
create index case_person_by_case on case_person (case_number);

-- Folded once, not at each search. C: compared byte by byte, which is all that a folded text needs.
alter table person add column search_text text collate "C" generated always as (search_fold(name || ' ' || email)) stored;
alter table case_file add column search_title text collate "C" generated always as (search_fold(title)) stored;
alter table case_school add column search_name text collate "C" generated always as (search_fold(name)) stored;
create index person_by_part on person using gin (search_text gin_trgm_ops);
drop index case_file_by_title_part;
create index case_file_by_folded_part on case_file using gin (search_title gin_trgm_ops);
create index case_file_by_title_words on case_file using gin (to_tsvector('simple', search_title));
create index case_school_by_folded_part on case_school using gin (search_name gin_trgm_ops);
create index case_school_by_name_words on case_school using gin (to_tsvector('simple', search_name));

-- The cases in which a word is found: in number, title, schools, what these readers may read of what was written, and, for those who may
-- know them, among the people that a case names. Each place is answered by its own index. Tables are never read through: what they say
-- lies outside their rows, which a plan takes for cheap. A word of one or two letters is looked for whole; digits are the end of a number.
create function cases_with_word(typed text, readers text[], people boolean) returns setof text
language sql stable rows 100 set enable_seqscan = off as $$
  select f.number from case_file f where to_tsvector('simple', f.search_title) @@ search_words(typed)
  union select s.case_number from case_school s where to_tsvector('simple', s.search_name) @@ search_words(typed)
  union select s.case_number from case_school s where s.dbn = upper(typed)
  union select t.case_number from case_text t where t.words @@ search_words(typed) and t.audience = any(readers)
  union select f.number from case_file f
    where char_length(search_fold(typed)) > 2 and f.search_title like '%' || search_fold(typed) || '%'
  union select s.case_number from case_school s
    where char_length(search_fold(typed)) > 2 and s.search_name like '%' || search_fold(typed) || '%'
  union select p.case_number from person h join case_person p on p.person_id = h.id
    where people and char_length(search_fold(typed)) > 2 and h.search_text like '%' || search_fold(typed) || '%'
  union select f.number from case_file f where char_length(typed) > 2
    and f.number like '%' || replace(replace(replace(upper(typed), '\', '\\'), '%', '\%'), '_', '\_') || '%'
  union select 'SP-' || n.year || '-' || lpad(typed, 5, '0') from case_number_counter n where typed ~ '^[0-9]{1,2}$'
$$;

create function keep_case_text(of_case text, said_by text, readers text, content text) returns void language sql as $$
  delete from case_text t where t.case_number = of_case and t.source = said_by and t.audience = readers;
  insert into case_text (case_number, source, audience, words)
    select of_case, said_by, readers, to_tsvector('simple', search_fold(content)) where search_fold(content) <> '';
$$;

-- The answers of a form as one text: those that name or reach people, or the others.
create function search_answers(answers jsonb, naming boolean) returns text language sql immutable as $$
  select string_agg(said #>> '{}', E'\n') from jsonb_each(answers) as answer (key, given),
    jsonb_path_query(given, 'strict $.** ? (@.type() == "string")') as said
  where (key in ('name', 'email', 'contactName', 'contactEmail', 'principalName', 'principalEmail')) = naming and key not in ('language', 'files')
$$;

-- The version that counts is the newest; when it is blanked, nothing is found any more.
create function find_nomination() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from nomination_revision r where r.case_number = new.case_number and r.revision > new.revision) then
    perform keep_case_text(new.case_number, 'nomination', 'ALL', search_answers(new.answers, false));
    perform keep_case_text(new.case_number, 'nomination', 'STAFF', search_answers(new.answers, true));
  end if;
  return null;
end $$;
create trigger nomination_revision_found after insert or update on nomination_revision for each row execute function find_nomination();

-- What a supporter writes is for everybody once the address is confirmed; what was typed until then is for those who know the supporter.
create function find_supporter() returns trigger language plpgsql as $$
begin
  perform keep_case_text(new.case_number, 'supporter:' || new.id, 'ALL', case when new.confirmed_at is not null then new.words end);
  perform keep_case_text(new.case_number, 'supporter:' || new.id, 'STAFF',
    concat_ws(E'\n', new.words, search_answers(new.answers, false), search_answers(new.answers, true)));
  return null;
end $$;
create trigger nomination_supporter_found after insert or update of words, answers, confirmed_at on nomination_supporter
  for each row execute function find_supporter();

create function find_note() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from case_note_revision r where r.note_id = new.note_id and r.revision > new.revision) then
    perform keep_case_text((select n.case_number from case_note n where n.id = new.note_id), 'note:' || new.note_id, 'NOTES', new.body);
  end if;
  return null;
end $$;
create trigger case_note_found after insert or update on case_note_revision for each row execute function find_note();

create function keep_case_people(of_case text) returns void language sql as $$
  delete from case_person p where p.case_number = of_case;
  insert into case_person (person_id, case_number)
    select f.nominator_id, f.number from case_file f where f.number = of_case
    union select n.principal_id, n.case_number from nomination n where n.case_number = of_case
    union select s.person_id, s.case_number from nomination_supporter s where s.case_number = of_case;
$$;
create function find_case_people() returns trigger language plpgsql as $$
begin
  perform keep_case_people(new.number);
  return null;
end $$;
create function find_people() returns trigger language plpgsql as $$
begin
  perform keep_case_people(new.case_number);
  return null;
end $$;
create trigger case_file_people after insert on case_file for each row execute function find_case_people();
create trigger case_file_other_people after update on case_file for each row
  when (old.nominator_id is distinct from new.nominator_id) execute function find_case_people();
create trigger nomination_people after insert on nomination for each row execute function find_people();
create trigger nomination_other_people after update on nomination for each row
  when (old.principal_id is distinct from new.principal_id) execute function find_people();
create trigger nomination_supporter_people after insert on nomination_supporter for each row execute function find_people();

-- What is there already.
do $$
begin
  perform keep_case_people(f.number) from case_file f;
  perform keep_case_text(r.case_number, 'nomination', 'ALL', search_answers(r.answers, false)),
    keep_case_text(r.case_number, 'nomination', 'STAFF', search_answers(r.answers, true))
    from nomination_revision r
    where not exists (select 1 from nomination_revision l where l.case_number = r.case_number and l.revision > r.revision);
  perform keep_case_text(s.case_number, 'supporter:' || s.id, 'ALL', case when s.confirmed_at is not null then s.words end),
    keep_case_text(s.case_number, 'supporter:' || s.id, 'STAFF',
      concat_ws(E'\n', s.words, search_answers(s.answers, false), search_answers(s.answers, true)))
    from nomination_supporter s;
  perform keep_case_text(n.case_number, 'note:' || n.id, 'NOTES', r.body)
    from case_note n join case_note_revision r on r.note_id = n.id
    where not exists (select 1 from case_note_revision l where l.note_id = r.note_id and l.revision > r.revision);
end $$;
