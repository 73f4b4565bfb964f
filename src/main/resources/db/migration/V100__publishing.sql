-- Who can be seen or heard in what a case shows. The alias is a pseudonym or initials: no student's full name is kept here.
create table person_shown (
  id          uuid primary key,
  case_number text        not null references case_file,
  alias       text        not null check (char_length(alias) between 1 and 60 and alias ~ '[^[:space:]]'),
  student     boolean     not null,
  added_by    uuid        references person,
  added_at    timestamptz not null,
  unique (case_number, alias),
  unique (id, case_number)
);

-- The ledger of consents: signed forms, each for one person. Rows are never changed but by a revocation.
create table consent (
  id              uuid primary key,
  person_shown_id uuid        not null references person_shown,
  kind            text        not null check (kind in ('NYCPS_USE', 'THIRD_PARTY')),
  -- NYCPS use: the year in which the school year begins; the form lasts to June 30 of the next.
  school_year     smallint    check (school_year between 2000 and 2199),
  -- Third party: event by event, with its organisation, purpose and platforms.
  event           text        check (char_length(event) between 1 and 200),
  organisation    text        check (char_length(organisation) between 1 and 200),
  purpose         text        check (char_length(purpose) between 1 and 500),
  first_day       date        not null,
  last_day        date        not null,
  platforms       text[]      not null check (cardinality(platforms) > 0
    and platforms <@ array['NYCPS', 'YOUTUBE', 'VIMEO', 'FACEBOOK', 'INSTAGRAM', 'X', 'BROADCAST', 'OTHER']),
  signed_by       text        not null check (signed_by in ('PARENT', 'ADULT')),
  signer          text        not null check (char_length(signer) between 1 and 120),
  signed_on       date        not null,
  document_id     uuid        references document,
  recorded_by     uuid        references person,
  recorded_at     timestamptz not null,
  revoked_on      date,
  revoked_at      timestamptz,
  revoked_by      uuid        references person,
  check (last_day >= first_day),
  check (revoked_on is null or revoked_on >= signed_on),
  check ((revoked_on is null) = (revoked_at is null)),
  constraint consent_nycps_use check (kind <> 'NYCPS_USE' or (school_year is not null and platforms = array['NYCPS']
    and first_day = make_date(school_year, 7, 1) and last_day = make_date(school_year + 1, 6, 30))),
  constraint consent_third_party check (kind <> 'THIRD_PARTY'
    or (event is not null and organisation is not null and purpose is not null))
);
create index consent_of_person on consent (person_shown_id, signed_on);
-- A form that stands is on the ledger once: else its revocation would leave a copy of it that goes on carrying what it carried.
create unique index consent_once on consent (person_shown_id, kind, first_day, last_day, platforms, md5(event), md5(organisation),
  md5(purpose), signed_by, signer, signed_on) nulls not distinct where revoked_on is null;

create function consent_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a consent is revoked, never deleted' using errcode = 'restrict_violation';
  end if;
  if old.revoked_on is not null
      or (to_jsonb(new) - '{revoked_on,revoked_at,revoked_by}'::text[]) <> (to_jsonb(old) - '{revoked_on,revoked_at,revoked_by}'::text[]) then
    raise exception 'a consent is changed by its revocation alone' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger consent_stays before update or delete on consent for each row execute function consent_stays();

-- A film, a recording or a photo of one subject: a spotlight, an episode, a case study.
create table media_asset (
  id           uuid primary key,
  case_number  text        not null references case_file,
  subject_kind text        not null check (subject_kind in ('SPOTLIGHT', 'SERIES', 'EPISODE', 'CASE_STUDY')),
  subject_id   text        not null check (char_length(subject_id) between 1 and 100),
  type         text        not null check (type in ('VIDEO', 'AUDIO', 'PHOTO')),
  title        text        not null check (char_length(title) between 1 and 120),
  link         text        check (link ~ '^https://' and char_length(link) <= 500),
  document_id  uuid        references document,
  captured_on  date        not null,
  platform     text        not null
    check (platform in ('NYCPS', 'YOUTUBE', 'VIMEO', 'FACEBOOK', 'INSTAGRAM', 'X', 'BROADCAST', 'OTHER')),
  -- Whether a student can be recognised.
  students     boolean     not null,
  -- What cannot be seen, in words: alternative text of a photo, audio description of a film.
  description  text        not null default '' check (char_length(description) <= 1000),
  captions     text        check (captions in ('NONE', 'ON_PLATFORM', 'LINKED')),
  captions_link text       check (captions_link ~ '^https://' and char_length(captions_link) <= 500),
  added_by     uuid        references person,
  added_at     timestamptz not null,
  removed_at   timestamptz,
  -- Counts what would be new to whoever cleared it: other words, other captions, somebody no longer named or seen.
  revision     integer     not null default 1,
  -- The revision that was handed over to be cleared; null: it was added since.
  handed_over  integer,
  check ((link is null) <> (document_id is null)),
  check ((captions = 'LINKED') = (captions_link is not null)),
  unique (id, case_number)
);
create index media_asset_of_subject on media_asset (subject_kind, subject_id, added_at);
create index media_asset_of_case on media_asset (case_number);
-- A film that is shown is there once.
create unique index media_asset_once on media_asset (subject_kind, subject_id, link, document_id) nulls not distinct where removed_at is null;

-- What a consent was given for stays what it was: another link, day or platform is another asset.
create function media_asset_stays() returns trigger language plpgsql as $$
begin
  if (new.case_number, new.subject_kind, new.subject_id, new.type, new.captured_on, new.platform)
       is distinct from (old.case_number, old.subject_kind, old.subject_id, old.type, old.captured_on, old.platform)
      or new.link is distinct from old.link or new.document_id is distinct from old.document_id
      or (old.removed_at is not null and new.removed_at is null) then
    raise exception 'another link, day or platform is another asset' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger media_asset_stays before update on media_asset for each row execute function media_asset_stays();

-- Who is shown in it: people of the same case.
create table media_asset_shown (
  asset_id        uuid not null,
  person_shown_id uuid not null,
  case_number     text not null,
  primary key (asset_id, person_shown_id),
  foreign key (asset_id, case_number) references media_asset (id, case_number),
  foreign key (person_shown_id, case_number) references person_shown (id, case_number)
);
create index media_asset_shown_by_person on media_asset_shown (person_shown_id);

-- What was handed over to be cleared or released, with the assets that bear it: nothing else of it becomes public.
create table handover (
  subject_kind text        not null,
  subject_id   text        not null,
  case_number  text        not null references case_file,
  at           timestamptz not null,
  primary key (subject_kind, subject_id)
);

-- THE ONE RULE, for one person: null when a consent covers the day of capture and the platform; else what is nearest to hand. What was
-- taken back stays named, however near it came: a form that never carried anything must not leave by its revocation.
create function consent_hindrance(shown uuid, captured_on date, platform text) returns text language sql stable as $$
  select case
      when bool_or(in_days and in_time and on_platform and not revoked) then null
      when bool_or(in_days and in_time and on_platform and revoked) then 'revoked'
      when bool_or(in_days and not in_time and on_platform and not revoked) then 'signed-late'
      when bool_or(in_days and not on_platform and not revoked) then 'platform'
      when bool_or(not in_days and on_platform and not revoked) then 'lapsed'
      when bool_or((in_days or on_platform) and revoked) then 'revoked'
      else 'no-consent'
    end
  from (
    select $2 between c.first_day and c.last_day as in_days,
           c.signed_on <= $2 as in_time,
           $3 = any (c.platforms) as on_platform,
           c.revoked_on is not null as revoked
    from consent c where c.person_shown_id = $1) each_consent
$$;

-- THE ONE RULE, for assets: what is listed here is not public, whatever any other table says. An asset that shows a student names who
-- is shown, and everybody who is shown has a consent for that day and that platform. Adults among themselves need no form; but if there
-- is one of theirs, it counts, and above all that it was taken back.
create view asset_hindrance as
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

-- What came after the handover. It keeps a subject from being published, and hides nothing that is public already.
create view asset_since_handover as
  select a.id as asset_id, case when a.handed_over is null then 'added-since' else 'changed-since' end as code
  from media_asset a
  join handover h on h.subject_kind = a.subject_kind and h.subject_id = a.subject_id
  where a.removed_at is null and a.handed_over is distinct from a.revision;

-- A school that wants its practice shown no more: from then on nothing of the case is published.
create table school_withdrawal (
  case_number text primary key references case_file,
  reason      text        not null check (reason in ('school-asked', 'families-asked', 'practice-ended', 'other')),
  words       text        check (char_length(words) <= 1500),
  channel     text        not null check (channel in ('PAGE', 'LINK')),
  withdrawn_by uuid       not null references person,
  withdrawn_at timestamptz not null
);

-- What is public, was, or is announced: a snapshot of cleared words.
create table publication (
  id            uuid primary key,
  kind          text        not null check (kind in ('SPOTLIGHT', 'SERIES', 'EPISODE', 'CASE_STUDY')),
  subject_id    text        not null check (char_length(subject_id) between 1 and 100),
  case_number   text        not null references case_file,
  -- The series that an episode or a case study belongs to.
  series_id     uuid        references publication,
  state         text        not null check (state in ('ANNOUNCED', 'PUBLISHED', 'WITHDRAWN')),
  position      smallint    not null default 0,
  revision      integer     not null default 0,
  slug          text        check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 100),
  title         text        not null check (char_length(title) between 1 and 200),
  summary       text        not null default '',
  body          text        not null default '',
  lessons       jsonb       not null default '[]',
  perspectives  text[]      not null default '{}',
  focus_area    text        not null default '',
  language      text        not null default 'en',
  transcript    text        not null default '',
  announced_at  timestamptz,
  published_at  timestamptz,
  changed_at    timestamptz not null,
  withdrawn_at  timestamptz,
  withdrawn_by  uuid        references person,
  reason        text,
  unique (kind, subject_id),
  check (state <> 'PUBLISHED' or (published_at is not null and slug is not null and revision > 0)),
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
  check (kind <> 'EPISODE' or series_id is not null)
);
create unique index publication_address on publication (kind, slug) where kind in ('SPOTLIGHT', 'SERIES');
create unique index publication_address_in_series on publication (series_id, slug) where kind = 'EPISODE';
create index publication_of_case on publication (case_number);
create index publication_of_series on publication (series_id, position);
create index publication_coming on publication (announced_at desc, id) where kind = 'SERIES' and state = 'ANNOUNCED';
create index publication_newest on publication (published_at desc, id desc) where state = 'PUBLISHED';

create table publication_school (
  publication_id uuid     not null references publication,
  position       smallint not null,
  dbn            text,
  name           text     not null,
  district       smallint,
  borough        text,
  primary key (publication_id, position)
);
create index publication_school_by_district on publication_school (district, publication_id);

-- The assets that were cleared with the words, in their order, with their own words as they were then.
create table publication_asset (
  publication_id uuid     not null references publication,
  asset_id       uuid     not null references media_asset,
  position       smallint not null,
  title          text     not null,
  description    text     not null,
  captions       text,
  captions_link  text,
  primary key (publication_id, asset_id)
);
create index publication_asset_by_asset on publication_asset (asset_id);

-- No page, job or altered request gets round the rule. The locks make whoever revokes a consent at this moment wait, or us.
create function publication_asset_needs_consent() returns trigger language plpgsql as $$
begin
  perform 1 from media_asset where id = new.asset_id for share;
  perform 1 from consent c join media_asset_shown s on s.person_shown_id = c.person_shown_id
    where s.asset_id = new.asset_id order by c.id for share of c;
  if exists (select 1 from asset_hindrance where asset_id = new.asset_id) then
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
create trigger publication_asset_needs_consent before insert or update on publication_asset
  for each row execute function publication_asset_needs_consent();

-- Nothing of a case whose school has withdrawn becomes public again.
create function publication_needs_the_school() returns trigger language plpgsql as $$
begin
  if new.state <> 'WITHDRAWN' then
    perform 1 from case_file where number = new.case_number for no key update;
    if exists (select 1 from school_withdrawal where case_number = new.case_number) then
      raise exception 'the school of % has withdrawn', new.case_number
        using errcode = 'check_violation', constraint = 'publication_school_withdrew';
    end if;
  end if;
  return new;
end $$;
create trigger publication_needs_the_school before insert or update on publication
  for each row execute function publication_needs_the_school();

-- What the public may see: every public page reads these two and nothing else.
create view public_page as
  select * from publication where state = 'PUBLISHED';

create view public_asset as
  select pa.publication_id, pa.asset_id, pa.position, pa.title, pa.description, pa.captions, pa.captions_link,
         a.type, a.link, a.document_id, a.captured_on, a.platform
  from publication_asset pa
  join publication p on p.id = pa.publication_id and p.state = 'PUBLISHED'
  join media_asset a on a.id = pa.asset_id
  where not exists (select 1 from asset_hindrance h where h.asset_id = pa.asset_id);
