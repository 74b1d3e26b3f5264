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
  /** Whoever has the link of an offer and its code; `id` is the handover's. */
  | { readonly kind: 'receivingService'; readonly id: EntryId }
  | { readonly kind: 'process' };

export function isSameActor(a: Actor, b: Actor): boolean {
  return a.kind === b.kind && ('id' in a ? a.id : '') === ('id' in b ? b.id : '');
}

export const theProcess: Actor = { kind: 'process' };

/** The namespace of ids that are made from other ids (UUIDv5). */
export const derivedIdNamespace = '4f0d9a52-6d1c-5c77-9a3e-2b8f1c7e5d10';

/** Of what the id of the case is made that a first command opens, here and on a device: another in each world. */
export function newCaseName(
  { municipality, rehearsalId }: { readonly municipality: string; readonly rehearsalId: string | null },
  key: string,
): string {
  return rehearsalId ? `${municipality}/rehearsal/${rehearsalId}/${key}` : `${municipality}/${key}`;
}
