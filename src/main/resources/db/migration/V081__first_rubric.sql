-- The first rubric: our default, written from the programme's seven criteria; staff may change it.
insert into rubric (id, key, name) values ('00000000-0000-4080-8000-000000000001', 'nomination', 'Nomination');
insert into rubric_version (id, rubric_id, number, totals_differ_by_more, one_criterion_by, two_criteria_by, released_at)
values ('00000000-0000-4080-8000-000000000101', '00000000-0000-4080-8000-000000000001', 1, 20, 3, 2, '2020-01-01T00:00:00Z');

insert into rubric_criterion (id, version_id, position, key, name, question, weight) values
  ('00000000-0000-4080-8000-000000000201', '00000000-0000-4080-8000-000000000101', 1, 'evidence', 'Evidence of impact', 'What shows that students are better off?', 25);
insert into rubric_anchor (criterion_id, score, words) values
  ('00000000-0000-4080-8000-000000000201', 0, 'Nothing shows that anything changed.'),
  ('00000000-0000-4080-8000-000000000201', 1, 'Stories or impressions only; nothing was counted or compared.'),
  ('00000000-0000-4080-8000-000000000201', 2, 'Some numbers or examples point the right way, but they are few, from a short time, or could have other causes.'),
  ('00000000-0000-4080-8000-000000000201', 3, 'Clear results from at least one full year or several classes, with a before and after or a comparison.'),
  ('00000000-0000-4080-8000-000000000201', 4, 'Strong results, seen more than once or in more than one place, with sources that others can check.');

insert into rubric_criterion (id, version_id, position, key, name, question, weight) values
  ('00000000-0000-4080-8000-000000000202', '00000000-0000-4080-8000-000000000101', 2, 'equity', 'Equity and access', 'Who benefits, and who does not yet?', 15);
insert into rubric_anchor (criterion_id, score, words) values
  ('00000000-0000-4080-8000-000000000202', 0, 'The nomination doesn''t say who benefits.'),
  ('00000000-0000-4080-8000-000000000202', 1, 'It says who benefits but not who is left out.'),
  ('00000000-0000-4080-8000-000000000202', 2, 'It names who is left out and some first steps to reach them.'),
  ('00000000-0000-4080-8000-000000000202', 3, 'Students who are often left out take part and benefit; the results for groups are known.'),
  ('00000000-0000-4080-8000-000000000202', 4, 'It was built for and with students who are often left out, and it narrows gaps that can be seen in the results.');

insert into rubric_criterion (id, version_id, position, key, name, question, weight) values
  ('00000000-0000-4080-8000-000000000203', '00000000-0000-4080-8000-000000000101', 3, 'advantage', 'Advantage over what exists', 'What does it do better than what schools already have?', 15);
insert into rubric_anchor (criterion_id, score, words) values
  ('00000000-0000-4080-8000-000000000203', 0, 'It is not different from common practice.'),
  ('00000000-0000-4080-8000-000000000203', 1, 'It may be better, but the nomination doesn''t say how.'),
  ('00000000-0000-4080-8000-000000000203', 2, 'It names one way in which it is better, with little to show for it.'),
  ('00000000-0000-4080-8000-000000000203', 3, 'It is clearly better in ways that matter to schools: results, time, cost or ease.'),
  ('00000000-0000-4080-8000-000000000203', 4, 'It solves a problem that schools could not solve before, and the comparison is convincing.');

insert into rubric_criterion (id, version_id, position, key, name, question, weight) values
  ('00000000-0000-4080-8000-000000000204', '00000000-0000-4080-8000-000000000101', 4, 'replicability', 'Replicability', 'Could another school do it?', 15);
insert into rubric_anchor (criterion_id, score, words) values
  ('00000000-0000-4080-8000-000000000204', 0, 'It depends on one person or place and can''t be described for others.'),
  ('00000000-0000-4080-8000-000000000204', 1, 'Others could try, but what they would need is not known.'),
  ('00000000-0000-4080-8000-000000000204', 2, 'The main steps and needs are described; nobody else has tried.'),
  ('00000000-0000-4080-8000-000000000204', 3, 'Another team could start from what is written: steps, materials, training, cost. Parts were adapted with success.'),
  ('00000000-0000-4080-8000-000000000204', 4, 'Other schools already do it, and what may change and what must stay is known.');

insert into rubric_criterion (id, version_id, position, key, name, question, weight) values
  ('00000000-0000-4080-8000-000000000205', '00000000-0000-4080-8000-000000000101', 5, 'sustainability', 'Sustainability', 'Will it last when people, money or attention move on?', 10);
insert into rubric_anchor (criterion_id, score, words) values
  ('00000000-0000-4080-8000-000000000205', 0, 'It ended, or will end with its funding or its founder.'),
  ('00000000-0000-4080-8000-000000000205', 1, 'It goes on for now; nobody has planned for more.'),
  ('00000000-0000-4080-8000-000000000205', 2, 'There are plans for staff, time or money, not yet secured.'),
  ('00000000-0000-4080-8000-000000000205', 3, 'It is part of the school''s schedule and budget, and more than one person can lead it.'),
  ('00000000-0000-4080-8000-000000000205', 4, 'It has lasted through changes of staff or funding, and keeps getting better.');

insert into rubric_criterion (id, version_id, position, key, name, question, weight) values
  ('00000000-0000-4080-8000-000000000206', '00000000-0000-4080-8000-000000000101', 6, 'fit', 'Fit with the city''s priorities', 'Does it serve what New York City Public Schools is working toward?', 10);
insert into rubric_anchor (criterion_id, score, words) values
  ('00000000-0000-4080-8000-000000000206', 0, 'No link to any priority.'),
  ('00000000-0000-4080-8000-000000000206', 1, 'A link is named but not explained.'),
  ('00000000-0000-4080-8000-000000000206', 2, 'It serves a priority in part.'),
  ('00000000-0000-4080-8000-000000000206', 3, 'It clearly serves at least one priority.'),
  ('00000000-0000-4080-8000-000000000206', 4, 'It is a model for a priority, and others working on it would learn from it.');

insert into rubric_criterion (id, version_id, position, key, name, question, weight) values
  ('00000000-0000-4080-8000-000000000207', '00000000-0000-4080-8000-000000000101', 7, 'readiness', 'Readiness for capture', 'Could its story be told this year?', 10);
insert into rubric_anchor (criterion_id, score, words) values
  ('00000000-0000-4080-8000-000000000207', 0, 'There is nothing to see yet, or the school doesn''t want it shown.'),
  ('00000000-0000-4080-8000-000000000207', 1, 'It is too early: little would be seen in a visit.'),
  ('00000000-0000-4080-8000-000000000207', 2, 'There is something to see; people, times or permissions are unclear.'),
  ('00000000-0000-4080-8000-000000000207', 3, 'People are ready to speak, it can be seen in a normal week, and the school supports a visit.'),
  ('00000000-0000-4080-8000-000000000207', 4, 'Many voices are ready, students and families among them, and materials already exist.');
