-- SHA-256 of the secret in the address that an open browser goes on at when the mailed link it came by ends (the address was changed).
alter table nomination_draft add column carried_hash bytea unique;
