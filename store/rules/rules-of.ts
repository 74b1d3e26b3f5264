import type { MunicipalityId } from '../../domain/ids';

/** Whose standards and settings: a municipality's own, or the copy of them that a rehearsal began with. */
export interface RulesOf {
  readonly municipality: MunicipalityId;
  /** Null: the municipality's own. */
  readonly rehearsalId: string | null;
}
