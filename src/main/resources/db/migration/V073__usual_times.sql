-- How long nominations usually take is measured from the ones that were read and decided last.
create index case_event_of_ends on case_event (type, at desc) where type in ('nomination-screened', 'decision-told');
