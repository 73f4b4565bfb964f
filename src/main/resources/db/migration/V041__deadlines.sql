-- Days for each step, and how many days before its end the holder is reminded (our defaults, editable).
insert into task_deadline (task_key, days, remind_before) values
  ('Task_ConfirmAddress', 7, 4),
  ('Timer_ConfirmationLapsed', 30, 0),
  ('Task_ScreenNomination', 5, 1),
  ('Task_GiveInformation', 14, 4),
  ('Timer_InformationOverdue', 21, 0),
  ('Task_ConfirmPrincipal', 3, 1),
  ('Task_AssignReviewers', 3, 1),
  ('Task_AssignThirdReviewer', 2, 1),
  ('Task_ReplaceReviewer', 2, 1),
  ('Task_ScoreNomination', 10, 3),
  ('Timer_ScoringLate', 14, 0),
  ('Task_DecideNomination', 7, 2),
  -- Two days before the mailed link's own end (mail rule 9: 30 days at most).
  ('Task_ReviseNomination', 28, 7),
  ('Timer_RevisionLapsed', 60, 0),
  ('Task_GiveAnswer', 10, 3),
  ('Timer_AnswerEscalation', 12, 0),
  ('Timer_AnswerExpired', 21, 0),
  ('Task_AttendMatter', 3, 1),
  ('Timer_RestOver', 30, 0);
