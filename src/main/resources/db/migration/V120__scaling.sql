-- A scaling journey of a case: one at a time.
create table journey (
  id             uuid primary key,
  case_number    text        not null references case_file,
  status         text        not null
    check (status in ('PLANNING', 'RUNNING', 'CASE_STUDY', 'COMPLETE', 'CLOSED_EARLY', 'WITHDRAWN')),
  series_title   text        not null default '' check (char_length(series_title) <= 200),
  series_summary text        not null default '',
  language       text        not null default 'en',
  goal           text        not null default '',
  -- Who checks the facts at the school, and who releases episodes from outside: contacts of this case alone.
  checker_id     uuid        references person,
  releaser_id    uuid        references person,
  -- The producer who planned it, and hears what comes of it.
  producer_id    uuid        references person,
  opened_at      timestamptz not null,
  planned_at     timestamptz,
  ended_at       timestamptz,
  -- Why and by whom it was closed before its end.
  close_reason   text        check (char_length(close_reason) between 1 and 1500),
  closed_by      uuid        references person,
  version        integer     not null default 0,
  check (status = 'PLANNING' or status in ('CLOSED_EARLY', 'WITHDRAWN') or (checker_id is not null and releaser_id is not null))
);
create unique index journey_one_at_a_time on journey (case_number) where status in ('PLANNING', 'RUNNING', 'CASE_STUDY');
create index journey_newest on journey (opened_at desc, id desc);
create index journey_of_case on journey (case_number, opened_at desc);

create table journey_driver (
  journey_id uuid     not null references journey,
  position   smallint not null,
  name       text     not null check (name ~ '[^[:space:]]'),
  primary key (journey_id, position)
);

create table journey_school (
  journey_id uuid     not null references journey,
  position   smallint not null,
  dbn        text,
  name       text     not null,
  district   smallint,
  borough    text,
  primary key (journey_id, position)
);

-- What a new series is made of unless its producer says otherwise (our default; the first title is the one of the first published series).
create table default_episode (
  position smallint primary key,
  title    text not null
);
insert into default_episode (position, title) values
  (1, 'Building a Winning Coalition'),
  (2, 'Making It Ours'),
  (3, 'Building Capacity'),
  (4, 'Learning and Course-Correcting'),
  (5, 'Spreading Across Schools'),
  (6, 'Making It Last');

create table episode (
  id            uuid primary key,
  journey_id    uuid        not null references journey,
  position      smallint    not null check (position > 0),
  status        text        not null
    check (status in ('PLANNED', 'FILMING', 'EDITING', 'REVIEW', 'APPROVED', 'PUBLISHED', 'WITHDRAWN', 'WAIVED')),
  title         text        not null check (char_length(title) between 1 and 200 and title ~ '[^[:space:]]'),
  context       text        not null default '',
  synopsis      text        not null default '',
  transcript    text        not null default '',
  perspectives  text[]      not null default '{}',
  language      text        not null,
  -- Counts the versions of the words: an answer is bound to the one that was asked about.
  revision      integer     not null default 0,
  filming_from  date,
  filming_to    date,
  planned_on    date,
  filmed_from   date,
  filmed_to     date,
  archive_reason text,
  coming_soon   boolean     not null default false,
  -- The questions that count: the school's fact check and the release from outside.
  check_id      uuid,
  release_id    uuid,
  released_at   timestamptz,
  published_at  timestamptz,
  waive_reason  text,
  waived_by     uuid        references person,
  waived_at     timestamptz,
  version       integer     not null default 0,
  check (filming_to >= filming_from),
  check (filmed_to >= filmed_from),
  check (status <> 'PUBLISHED' or published_at is not null),
  check (status <> 'WAIVED' or waive_reason ~ '[^[:space:]]'),
  -- Two are exchanged in one statement, so the rule is asked at its end.
  constraint episode_place unique (journey_id, position) deferrable initially deferred
);

create table episode_lesson (
  episode_id  uuid     not null references episode,
  position    smallint not null check (position between 1 and 8),
  headline    text     not null check (char_length(headline) between 1 and 120),
  explanation text     not null check (char_length(explanation) between 1 and 1000),
  primary key (episode_id, position)
);

create table episode_school (
  episode_id uuid     not null references episode,
  position   smallint not null,
  dbn        text,
  name       text     not null,
  district   smallint,
  borough    text,
  primary key (episode_id, position)
);

-- Publication in order is a rule of the table, too: whoever publishes an episode before an earlier one is refused. One that was out
-- before, and is worked on again, holds nobody up.
create function episode_in_order() returns trigger language plpgsql as $$
begin
  if new.status = 'PUBLISHED' and old.status <> 'PUBLISHED' and exists (
      select 1 from episode e where e.journey_id = new.journey_id and e.position < new.position and e.published_at is null
        and e.status not in ('PUBLISHED', 'WITHDRAWN', 'WAIVED')) then
    raise exception 'an earlier episode is not out yet' using errcode = 'check_violation', constraint = 'episode_in_order';
  end if;
  return new;
end $$;
create trigger episode_in_order before update of status on episode for each row execute function episode_in_order();

-- A look at the journey every quarter: opened when it is due, recorded by a producer.
create table check_in (
  id          uuid primary key,
  journey_id  uuid        not null references journey,
  number      integer     not null check (number > 0),
  opened_at   timestamptz not null,
  recorded_at timestamptz,
  recorded_by uuid        references person,
  unique (journey_id, number)
);
create unique index check_in_one_open on check_in (journey_id) where recorded_at is null;

-- Plan, do, study, act: what was tried between two check-ins.
create table adaptation_cycle (
  check_in_id uuid     not null references check_in,
  position    smallint not null,
  goal        text     not null,
  driver      text     not null,
  challenge   text     not null,
  change      text     not null,
  happened    text     not null,
  evidence    text     not null default '',
  decision    text     not null check (decision in ('adopt', 'adapt', 'abandon')),
  primary key (check_in_id, position)
);

-- How far the practice has become everyday work, by building block; a score says nothing without its reason.
create table institutionalization_score (
  check_in_id uuid     not null references check_in,
  element     text     not null check (element ~ '^[a-z][a-z-]*$'),
  score       smallint not null check (score between 1 and 4),
  explanation text     not null check (explanation ~ '[^[:space:]]'),
  primary key (check_in_id, element)
);

create table case_study (
  journey_id    uuid primary key references journey,
  title         text        not null check (char_length(title) between 1 and 200),
  summary       text        not null,
  body          text        not null,
  perspectives  text[]      not null default '{}',
  language      text        not null,
  revision      integer     not null check (revision > 0),
  check_id      uuid,
  cleared_by    uuid        references person,
  cleared_at    timestamptz,
  -- What the decider wants changed; read by the producer.
  clear_comment text,
  published_at  timestamptz,
  version       integer     not null default 0
);

create table case_study_lesson (
  journey_id  uuid     not null references case_study,
  position    smallint not null check (position between 1 and 8),
  headline    text     not null check (char_length(headline) between 1 and 120),
  explanation text     not null check (char_length(explanation) between 1 and 1000),
  primary key (journey_id, position)
);

-- Days for each step (our defaults, editable).
insert into task_deadline (task_key, days, remind_before) values
  ('Task_PlanSeries', 21, 5),
  ('Task_PlanEpisode', 30, 7),
  ('Task_FilmEpisode', 60, 14),
  ('Task_EditEpisode', 30, 7),
  ('Task_SettleEpisodeCheck', 5, 1),
  ('Task_SettleRelease', 5, 1),
  ('Task_MendEpisode', 7, 2),
  ('Start_CheckInDue', 91, 0),
  ('Task_RecordCheckIn', 14, 4),
  ('Task_WriteCaseStudy', 45, 10),
  ('Task_SettleCaseStudyCheck', 5, 1),
  ('Task_ClearCaseStudy', 7, 2),
  ('Task_MendCaseStudy', 7, 2);
