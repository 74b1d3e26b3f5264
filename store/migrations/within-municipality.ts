/** The role that a caller's statements run as: it sees the rows of one municipality, the one that the connection names. */
export const CALLER_ROLE = 'fodfaeste_within';

/**
 * Makes the callers' role and lets the connecting user take it. A role belongs to the whole cluster, so another database
 * may be making it at this very moment.
 */
export const makeCallerRole = `do $$ begin
  if not exists (select from pg_roles where rolname = '${CALLER_ROLE}') then
    begin
      create role ${CALLER_ROLE} nologin;
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then
        raise exception 'the role ${CALLER_ROLE} is missing, and % may not make roles', current_user using hint =
          'as a superuser, once: create role ${CALLER_ROLE} nologin; grant ${CALLER_ROLE} to ' || quote_ident(current_user);
    end;
  end if;
  if not exists (select from pg_roles where rolname = current_user and rolsuper) then
    begin
      perform set_config('role', '${CALLER_ROLE}', true);
      perform set_config('role', 'none', true);
    exception when insufficient_privilege then
      begin
        execute format('grant ${CALLER_ROLE} to %I', current_user);
      exception
        when unique_violation then null;
        when insufficient_privilege then
          raise exception '% may not take the role ${CALLER_ROLE}', current_user using hint =
            'as a superuser, once: grant ${CALLER_ROLE} to ' || quote_ident(current_user);
      end;
    end;
  end if;
end $$`;

/** Statements that put a table's rows under row security by their municipality: what a caller's own connection sees and writes. */
export function withinMunicipality(table: string): readonly string[] {
  return [
    ...forTheHouseAlone(table),
    `create policy within_municipality on ${table} to ${CALLER_ROLE}
      using (municipality = current_setting('fodfaeste.municipality', true))`,
    `grant select, insert, update, delete on ${table} to ${CALLER_ROLE}`,
  ];
}

/** A table of which a caller's own connection sees nothing at all. */
export function forTheHouseAlone(table: string): readonly string[] {
  return [`alter table ${table} enable row level security`];
}

/**
 * A second policy, for rows about a case or a visit: those of a restricted case are there for nobody but whom it is open
 * to. `column` holds the case's or the visit's id, or null where the row is about neither.
 */
export function unlessRestricted(table: string, column = 'case_id'): readonly string[] {
  return [
    `create policy unless_restricted on ${table} as restrictive to ${CALLER_ROLE}
      using (${column} is null or ${column} not in (select subjects_hidden()))`,
  ];
}
