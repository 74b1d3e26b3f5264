import type { People } from '../../absences/people';

export type TeamEntry = People['teams'][number];

/** A team as a form has it. */
export interface TeamWritten {
  readonly name: string;
  readonly leadId: string;
  readonly deputyLeadId: string;
  readonly onCallNumber: string;
}

export const teamWrittenOf = (team: TeamEntry | undefined): TeamWritten => ({
  name: team?.name ?? '',
  leadId: team?.leadId ?? '',
  deputyLeadId: team?.deputyLeadId ?? '',
  onCallNumber: team?.onCallNumber ?? '',
});

/** Neither a lead nor a deputy lead is named. */
export const isWithoutLead = ({ leadId, deputyLeadId }: TeamWritten): boolean => !leadId && !deputyLeadId;
