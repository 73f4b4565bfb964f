-- What long lists are ordered by, so that their first page reads a page and not the list.
create index case_file_by_title on case_file (lower(title), number);
create index work_item_assigning on work_item (created_at, task_id)
  where task_key in ('Task_AssignReviewers', 'Task_AssignThirdReviewer', 'Task_ReplaceReviewer');
create index journey_by_opening on journey (opened_at, cast(id as text));
create index review_assignment_open on review_assignment (reviewer_id) where status in ('ASKED', 'ACCEPTED');
