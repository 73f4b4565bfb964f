-- A spotlight whose page was taken down, or is to show something else, is worked on once more; the page stays as it is until then.
alter table spotlight add reopened_at timestamptz;
-- Which version of a case study is out: a new one is published once, too.
alter table case_study add published_revision integer;
update case_study set published_revision = revision where published_at is not null;
