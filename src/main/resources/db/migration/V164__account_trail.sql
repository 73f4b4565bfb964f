-- What administrators did with accounts: who may do what, and since when. Never changed; an earlier name or address can be blanked.
create table account_change (
  id         bigint generated always as identity primary key,
  person_id  uuid        not null references person,
  changed_by uuid        not null references person,
  changed_at timestamptz not null,
  what       text        not null check (what in ('opened', 'name', 'email', 'roles', 'districts', 'closed', 'reopened', 'password')),
  -- Codes by comma; of a name or an address what it was before.
  was        text,
  became     text
);
create index account_change_of_person on account_change (person_id, id desc);

create function keep_account_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.was is null and new.what in ('name', 'email')
     and (new.id, new.person_id, new.changed_by, new.changed_at, new.what) = (old.id, old.person_id, old.changed_by, old.changed_at, old.what)
     and new.became is not distinct from old.became then
    return new;
  end if;
  raise exception 'account_change is append-only' using errcode = 'restrict_violation';
end $$;
create trigger account_change_kept before update or delete on account_change for each row execute function keep_account_change();
