-- When a reviewer was last asked, answered or finished, for the list of reviewers.
create index review_assignment_activity on review_assignment (reviewer_id, (greatest(assigned_at, answered_at, ended_at)));
