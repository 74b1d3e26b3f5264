import { both, template } from '../text';

/** What stands on every page of what is not sent yet; apart, since it comes with the first visit. */
export const unsentNotices = {
  tab: template('Ikke sendt ({count})', 'Not sent ({count})'),
  onlyHere: both(
    'Enheden kunne ikke gemme det: den er fuld, eller dens lager kan ikke bruges. Luk ikke siden, før det er sendt.',
    'The device could not keep it: it is full, or its storage cannot be used. Do not close the page until it is sent.',
  ),
  waitingCount: template('{count} venter på at blive sendt.', '{count} waiting to be sent.'),
  notTakenCount: template('{count} blev ikke taget imod.', '{count} not accepted.'),
  see: both('Se det', 'See it'),
  lockedName: both('Låst', 'Locked'),
} as const;
