/** Ids are UUIDs, which say nothing about anyone. */
export type CaseId = string & { readonly is: 'CaseId' };
export type StaffId = string & { readonly is: 'StaffId' };
export type TeamId = string & { readonly is: 'TeamId' };
/** The short name of a municipality, `ballerup`. */
export type MunicipalityId = string & { readonly is: 'MunicipalityId' };
/**
 * Something a person may name later: a contact, an appointment, a handover. It is the id of the command that made it.
 */
export type EntryId = string & { readonly is: 'EntryId' };
/** A command's id, a UUID made by the caller, on the device where there is one. */
export type CommandId = string & { readonly is: 'CommandId' };
/** Free text, sealed with the case's own key: the process carries it and cannot read it. */
export type Sealed = string & { readonly is: 'Sealed' };

/** Who acts. The process itself acts when a deadline is reached. */
export type Actor =
  | { readonly kind: 'staff'; readonly id: StaffId }
  | { readonly kind: 'machine'; readonly id: string }
  | { readonly kind: 'public' }
  | { readonly kind: 'process' };

export function isSameActor(a: Actor, b: Actor): boolean {
  return a.kind === b.kind && ('id' in a ? a.id : '') === ('id' in b ? b.id : '');
}

export const theProcess: Actor = { kind: 'process' };
