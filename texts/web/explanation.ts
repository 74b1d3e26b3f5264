import { both, template } from '../text';

/** What a deadline rests on, in words. */
export const explanation = {
  individually: both('Fastsat individuelt for denne borger.', 'Set individually for this citizen.'),
  proposalTaken: both(
    'Foreslået af kommunens indstillinger. Ingen har vurderet dagen for denne borger.',
    'Proposed by the municipality’s settings. Nobody has assessed the day for this citizen.',
  ),
  locally: both(
    'Lokalt fastsat: kvalitetsstandarden siger intet om denne frist, så kommunen har selv valgt den.',
    'Set locally: the quality standard is silent about this deadline, so the municipality chose it itself.',
  ),
  daysLocally: both(
    'Kvalitetsstandarden kræver det. Hvor lang tid det må tage, er lokalt fastsat.',
    'The quality standard asks for it. How long it may take is set locally.',
  ),
  everywhere: both('Fristen er den samme i alle sager.', 'The deadline is the same in every case.'),
  notRecorded: both(
    'Det blev ikke registreret, hvad fristen bygger på.',
    'What the deadline rests on was not recorded.',
  ),
  byStandard: both('Kvalitetsstandarden kræver det.', 'The quality standard asks for it.'),
  says: template('Det siger {clause}', 'What {clause} says'),
  ownWords: both('Det er standardens egne ord.', 'These are the standard’s own words, in Danish.'),
  since: template(
    'Kvalitetsstandarden, version {version}, gælder fra {from}.',
    'The quality standard, version {version}, holds from {from}.',
  ),
  version: template('Kvalitetsstandarden, version {version}.', 'The quality standard, version {version}.'),
  read: template('Læs {clause} i kvalitetsstandarden', 'Read {clause} in the quality standard'),
  reason: both('Begrundelse', 'Reason'),
  noLonger: both('Den frist er der ikke længere.', 'That deadline is no longer there.'),
} as const;
