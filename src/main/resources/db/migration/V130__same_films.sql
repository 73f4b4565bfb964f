-- Which film, recording or photo it is, however its link is written: FilmAddress of a link, the hash of a file. What shows the same has the
-- same here, in every case.
alter table media_asset add column film text;

-- For what was kept before, as FilmAddress reads links.
create function pg_temp.film_of(link text) returns text language sql immutable as $$
  select case
      when host in ('youtube.com', 'youtube-nocookie.com') and rest ~ '^/(embed|shorts|live|v)/[\w-]+' then 'youtube:' || substring(rest from '^/\w+/([\w-]+)')
      when host = 'youtube.com' and rest ~ '[?&]v=[\w-]+' then 'youtube:' || substring(rest from '[?&]v=([\w-]+)')
      when host = 'youtu.be' then 'youtube:' || substring(rest from '^/([\w-]+)')
      when host in ('vimeo.com', 'player.vimeo.com') and rest ~ '/\d+' then 'vimeo:' || substring(rest from '/(\d+)')
      else host || ':' || regexp_replace(split_part(rest, '?', 1), '/+$', '')
    end
  from (select regexp_replace(regexp_replace(lower(substring(link from '^https?://([^/?#:]+)')), '\.+$', ''), '^(www|m)\.', '') as host,
               split_part(substring(link from '^https?://[^/?#]+(.*)$'), '#', 1) as rest) parts
$$;
update media_asset a set film = coalesce(pg_temp.film_of(a.link), (select 'sha256:' || d.sha256 from document d where d.id = a.document_id));
alter table media_asset alter column film set not null;
create index media_asset_by_film on media_asset (film);

create or replace function media_asset_stays() returns trigger language plpgsql as $$
begin
  if (new.case_number, new.subject_kind, new.subject_id, new.type, new.captured_on, new.platform, new.film)
       is distinct from (old.case_number, old.subject_kind, old.subject_id, old.type, old.captured_on, old.platform, old.film)
      or new.link is distinct from old.link or new.document_id is distinct from old.document_id
      or (old.removed_at is not null and new.removed_at is null) then
    raise exception 'another link, day or platform is another asset' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- THE ONE RULE, for an asset by what is said of it alone.
create view asset_own_hindrance as
  select a.id as asset_id, cast(null as uuid) as person_shown_id, 'removed' as code
  from media_asset a where a.removed_at is not null
  union all
  select a.id, null, 'nobody-named'
  from media_asset a
  where a.students and not exists (
    select 1 from media_asset_shown s join person_shown p on p.id = s.person_shown_id where s.asset_id = a.id and p.student)
  union all
  select a.id, s.person_shown_id, h.code
  from media_asset a
  join media_asset_shown s on s.asset_id = a.id
  cross join lateral (select consent_hindrance(s.person_shown_id, a.captured_on, a.platform) as code) h
  where h.code is not null
    and (h.code <> 'no-consent' or a.students or exists (
      select 1 from media_asset_shown t join person_shown p on p.id = t.person_shown_id where t.asset_id = a.id and p.student));

-- THE ONE RULE, for assets: what is listed here is not public, whatever any other table says. Who is seen in a film is seen in it wherever
-- it is shown: what keeps it from the public on one page of a case keeps it from all of them, and a consent that was taken back keeps it
-- from those of all cases, also where nobody is named. What was taken away counts for its revocations alone: they can't be corrected.
create or replace view asset_hindrance as
  select asset_id, person_shown_id, code, cast(null as text) as elsewhere from asset_own_hindrance
  union all
  select b.id, h.person_shown_id, h.code, null
  from media_asset b
  join media_asset a on a.film = b.film and a.case_number = b.case_number and a.id <> b.id
  cross join lateral (select o.person_shown_id, o.code from asset_own_hindrance o where o.asset_id = a.id offset 0) h
  where (h.code = 'revoked' or a.removed_at is null)
    and not exists (select 1 from media_asset_shown s join person_shown p on p.id = s.person_shown_id
      where s.asset_id = b.id and (p.id = h.person_shown_id or h.code = 'nobody-named' and p.student))
  union all
  select b.id, null, 'revoked-elsewhere', a.case_number
  from media_asset b
  join media_asset a on a.film = b.film and a.case_number <> b.case_number
  where exists (select 1 from (select o.code from asset_own_hindrance o where o.asset_id = a.id offset 0) o where o.code = 'revoked');

-- A function, so that it is asked of the few assets of a page and not of all there are; its plan is kept, as it takes longer than the asking.
create function is_hindered(asset uuid) returns boolean language plpgsql stable cost 10000 as $$
begin
  return exists (select 1 from asset_hindrance h where h.asset_id = $1);
end $$;

-- Whether a film or recording that was cleared with a page is hidden.
create function hides_a_sound(publication uuid) returns boolean language plpgsql stable cost 10000 as $$
begin
  return exists (select 1 from publication_asset pa join media_asset a on a.id = pa.asset_id
    where pa.publication_id = $1 and a.type <> 'PHOTO' and is_hindered(a.id));
end $$;

-- THE ONE RULE, for films that words lead to: in the case that is named, or in every case when a consent was taken back.
create view film_hindrance as
  select a.film, a.case_number, h.code
  from media_asset a
  cross join lateral (select h.code from asset_hindrance h where h.asset_id = a.id offset 0) h
  where h.code = 'revoked' or a.removed_at is null or h.code = 'removed' and not exists (
    select 1 from media_asset there where there.film = a.film and there.case_number = a.case_number and there.removed_at is null);

-- Those of these films that the words of a case must not lead to.
create function unlinked(number text, films text[]) returns text[] language plpgsql stable cost 1000 as $$
begin
  if $2 = '{}' then
    return '{}';
  end if;
  return coalesce((select array_agg(distinct f.film) from film_hindrance f
    where f.film = any($2) and (f.code = 'revoked' or f.case_number = $1)), '{}');
end $$;

-- The films that the words handed over, and those that are public, lead to.
alter table handover add column linked text[] not null default '{}';
alter table publication add column linked text[] not null default '{}';
update publication p set linked = array(
  select distinct pg_temp.film_of(found[1]) from regexp_matches(p.body, '(https://[^][\s()<>"]+)', 'g') found) where p.body ~ 'https://';
create index publication_linked on publication using gin (linked);

-- What the public may see: every public page reads these two and nothing else. Where a film or recording that was cleared with a page is
-- hidden, what is said in it is hidden, too: nobody knows whose words they are.
create or replace view public_page as
  select p.id, p.kind, p.subject_id, p.case_number, p.series_id, p.state, p.position, p.revision, p.slug, p.title, p.summary, p.body,
         p.lessons, p.perspectives, p.focus_area, p.language,
         case when p.transcript <> '' and hides_a_sound(p.id) then '' else p.transcript end as transcript,
         p.announced_at, p.published_at, p.changed_at, p.withdrawn_at, p.withdrawn_by, p.reason,
         p.linked, unlinked(p.case_number, p.linked) as unlinked
  from publication p where p.state = 'PUBLISHED';

create or replace view public_asset as
  select pa.publication_id, pa.asset_id, pa.position, pa.title, pa.description, pa.captions, pa.captions_link,
         a.type, a.link, a.document_id, a.captured_on, a.platform, a.film
  from publication_asset pa
  join publication p on p.id = pa.publication_id and p.state = 'PUBLISHED'
  join media_asset a on a.id = pa.asset_id
  where not is_hindered(pa.asset_id);

-- No page, job or altered request gets round the rule. The locks make whoever revokes a consent at this moment wait, or us: a consent for
-- the same film in whatever case.
create or replace function publication_asset_needs_consent() returns trigger language plpgsql as $$
begin
  perform 1 from media_asset where id = new.asset_id for share;
  perform 1 from consent c where c.person_shown_id in (
      select s.person_shown_id from media_asset_shown s join media_asset a on a.id = s.asset_id
      where a.film = (select film from media_asset where id = new.asset_id))
    order by c.id for share of c;
  if is_hindered(new.asset_id) then
    raise exception 'asset % must not be public', new.asset_id
      using errcode = 'check_violation', constraint = 'publication_asset_consent';
  end if;
  if not exists (select 1 from publication p join media_asset a
      on a.case_number = p.case_number and a.subject_kind = p.kind and a.subject_id = p.subject_id
      where p.id = new.publication_id and a.id = new.asset_id) then
    raise exception 'asset % belongs to something else', new.asset_id
      using errcode = 'check_violation', constraint = 'publication_asset_subject';
  end if;
  if exists (select 1 from media_asset where id = new.asset_id and handed_over is distinct from revision) then
    raise exception 'asset % was not handed over to be cleared as it is now', new.asset_id
      using errcode = 'check_violation', constraint = 'publication_asset_handed_over';
  end if;
  return new;
end $$;

-- A takedown is about films, wherever they are shown: why it began, and in which case that happened.
alter table aftercare
  add column cause text check (cause in ('revoked', 'unconsented')),
  add column origin text references case_file;
update aftercare set cause = 'revoked', origin = case_number where kind = 'TAKEDOWN';
alter table aftercare add constraint aftercare_cause check ((kind = 'TAKEDOWN') = (cause is not null and origin is not null));
create table takedown_film (
  aftercare_id uuid not null references aftercare,
  film         text not null,
  primary key (aftercare_id, film)
);
insert into takedown_film (aftercare_id, film)
  select distinct t.aftercare_id, a.film from takedown_asset t join media_asset a on a.id = t.asset_id;
drop table takedown_asset;
