-- How long it usually takes from the decision to the published spotlight is measured, too.
drop index case_event_of_ends;
create index case_event_of_ends on case_event (type, at desc) where type in ('nomination-screened', 'decision-told', 'publication-out');
