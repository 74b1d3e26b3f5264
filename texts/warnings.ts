import type { WarningCode } from '../domain/case/decision';
import { both, type Table } from './text';

/** What a person should see, and what stops nothing. */
export const warnings: Table<WarningCode> = {
  outsideHours: both('Uden for dagtimerne på hverdage', 'Outside weekday daytime'),
  outsideArea: both('Uden for kommunen', 'Outside the municipality'),
  competence: both(
    'Relevant uddannelse og erfaring med målgruppen er ikke registreret på medarbejderen',
    'Relevant education and experience with the target group are not recorded for this worker',
  ),
  employedElsewhere: both(
    'Medarbejderen er ikke ansat i kommunen: undtagelsen er noteret i sagen',
    'The worker is not employed by the municipality: the exception is noted in the case',
  ),
  criterionMissing: both(
    'Borgeren opfylder ikke alle standardens kriterier: din begrundelse er noteret',
    'The citizen does not meet all criteria of the standard: your reason is noted',
  ),
  missingFacts: both('Der mangler oplysninger', 'Some facts are missing'),
  minor: both('Under aldersgrænsen: husk underretningspligten', 'Below the minimum age: remember the duty to notify'),
  ownExpenses: both(
    'Borgeren betaler selv sine udgifter ved aktiviteter',
    'The citizen pays own expenses at activities',
  ),
  followUpAlreadyDue: both('Opfølgningen har frist i dag eller tidligere', 'The follow-up is due already'),
  beforeStableContact: both('Der er endnu ikke stabil kontakt', 'There is no stable contact yet'),
  formerWorker: both(
    'Sagen har fået en anden kontaktperson, som får besked om det, du har skrevet',
    'The case now has another contact person, who is told of what you wrote',
  ),
  visitInPairs: both('Besøg skal ske med to medarbejdere', 'Visits are to be made in pairs'),
  acuteService: both(
    'Uden for åbningstid: henvis til akuttilbuddet, og ring 112, hvis nogens liv er i fare',
    'Out of hours: refer to the acute service, and call 112 where anyone’s life is in danger',
  ),
  dangerToLife: both('Ring 112, hvis nogens liv er i fare', 'Call 112 where anyone’s life is in danger'),
  declineNoted: both(
    'Gemt som notat: med nødadgang kan en afvisning ikke registreres. Kontaktperson og teamleder får besked nu',
    'Kept as a note: a decline is not recorded under emergency access. Contact person and team lead are told now',
  ),
  longAgo: both('Mere end ti år tilbage: er datoen rigtig?', 'More than ten years back: is the date right?'),
  beforeReferral: both('Ligger før henvendelsen: er datoen rigtig?', 'Lies before the referral: is the date right?'),
  toldTwice: both('Den samme kontakt står her to gange', 'The same contact stands here twice'),
  child: both(
    'Borgeren er under 18 år: husk underretningspligten',
    'The citizen is under 18: remember the duty to notify',
  ),
  noAssessmentKnown: both(
    'Ingen konkret og individuel vurdering er kendt: vurdér behovet ved først givne lejlighed',
    'No individual assessment is known: review the need as soon as you can',
  ),
  notTheFirstPhase: both('Sagen begynder ikke i den første fase', 'The case does not begin in the first phase'),
};
