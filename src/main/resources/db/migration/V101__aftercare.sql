-- The address of each public page; what is announced shows on the page of its series.
create view publication_path as
  select p.id, case p.kind
      when 'SPOTLIGHT' then '/gallery/spotlights/' || p.slug
      when 'SERIES' then '/gallery/series/' || p.slug
      when 'EPISODE' then '/gallery/series/' || series.slug || coalesce('/' || p.slug, '')
      else '/gallery/series/' || series.slug || case when p.state = 'ANNOUNCED' then '' else '/case-study' end
    end as path
  from publication p left join publication series on series.id = p.series_id;

-- When the school is asked again, counted in months from the first publication, and anew from the case study (our defaults, editable).
create table follow_up_plan (
  number smallint primary key check (number > 0),
  months smallint not null check (months between 1 and 120)
);
insert into follow_up_plan (number, months) values (1, 6), (2, 12);

-- One row for each instance of process aftercare.
create table aftercare (
  id          uuid primary key,
  case_number text        not null references case_file,
  kind        text        not null check (kind in ('FOLLOW_UPS', 'TAKEDOWN')),
  -- What follow-ups count from.
  since       text        check (since in ('FIRST_PAGE', 'CASE_STUDY')),
  begun_at    timestamptz not null,
  ended_at    timestamptz,
  -- How a takedown was settled, what was done, and by whom.
  outcome     text        check (outcome in ('keep', 'withdraw', 'replace')),
  comment     text        check (char_length(comment) <= 1500),
  settled_by  uuid        references person,
  check ((kind = 'FOLLOW_UPS') = (since is not null))
);
create index aftercare_of_case on aftercare (case_number);
create unique index aftercare_follow_ups_once on aftercare (case_number, since) where kind = 'FOLLOW_UPS';

create table follow_up (
  aftercare_id uuid        not null references aftercare,
  number       smallint    not null,
  due_at       timestamptz not null,
  approval_id  uuid        references approval_request,
  -- in use, changed, stopped; expired: no answer came; nobody: there was nobody to ask; anew: it is counted anew from the case study
  answer       text        check (answer in ('approved', 'changes', 'declined', 'expired', 'nobody', 'anew')),
  recorded_at  timestamptz,
  primary key (aftercare_id, number),
  check ((answer is null) = (recorded_at is null))
);

-- What a revoked consent has hidden from public pages.
create table takedown_asset (
  aftercare_id uuid not null references aftercare,
  asset_id     uuid not null references media_asset,
  primary key (aftercare_id, asset_id)
);

insert into task_deadline (task_key, days, remind_before) values ('Task_TakeDown', 2, 1);
