import type { WarningCode } from '../domain/case/decision';
import { both, type Table } from './text';

/** What a person should see, and what stops nothing. */
export const warnings: Table<WarningCode> = {
  outsideHours: both('Uden for dagtimerne på hverdage', 'Outside weekday daytime'),
  outsideArea: both('Uden for kommunen', 'Outside the municipality'),
  competence: both(
    'Relevant uddannelse er ikke registreret på medarbejderen',
    'No relevant education is recorded for this worker',
  ),
  missingFacts: both('Der mangler oplysninger', 'Some facts are missing'),
  minor: both('Under aldersgrænsen: husk underretningspligten', 'Below the minimum age: remember the duty to notify'),
  ownExpenses: both('Borgeren betaler egne udgifter ved aktiviteter', 'The citizen pays own expenses at activities'),
  followUpAlreadyDue: both('Opfølgningen er allerede til i dag eller før', 'The follow-up is due already'),
  beforeStableContact: both('Der er endnu ikke stabil kontakt', 'There is no stable contact yet'),
  formerWorker: both(
    'Sagen har en anden kontaktperson; begge ser det, der er skrevet',
    'The case has another contact person; both see what was written',
  ),
  visitInPairs: both('Besøg skal være med to medarbejdere', 'Visits are to be made in pairs'),
  acuteService: both(
    'Uden for åbningstid: se akuttilbuddet; ring 112 ved fare for liv',
    'Outside hours: see the acute service; call 112 where life is in danger',
  ),
  notTheFirstPhase: both('Sagen begynder ikke i den første fase', 'The case does not begin in the first phase'),
};
