import { both, row } from '../text';

/** What keeps this installation from serving anybody, or from doing a thing at all. */
export const installationProblems = {
  noErasureLedger: row(
    both('Der kan ikke slettes her', 'Nothing can be erased here'),
    both(
      'Driften har ikke angivet den fil, der husker sletninger, også når en sikkerhedskopi gendannes.',
      'ERASURE_LEDGER must name the file that remembers erasures, also when a backup is restored.',
    ),
  ),
  mailOff: row(
    both('Der sendes ikke mail', 'No mail is sent'),
    both(
      'Mail er slået fra her. Beskederne kan læses i Fodfæste.',
      'Mail is switched off here. Messages can be read in Fodfæste.',
    ),
  ),
  rehearsalsUnavailable: row(
    both('Her er ingen øvelser', 'There are no rehearsals here'),
    both('Øvelser er ikke slået til i denne installation.', 'Rehearsals are not switched on in this installation.'),
  ),
  temporalAway: row(
    both('Fodfæste er ikke tilgængelig lige nu', 'Not available just now'),
    both(
      'Systemet bag sagerne svarer ikke. Prøv igen om lidt; det samme bliver ikke gjort to gange.',
      'Temporal does not answer. Try again in a moment with the same key; nothing is done twice.',
    ),
  ),
  auditAway: row(
    both('Loggen er ikke tilgængelig lige nu', 'The log is not available just now'),
    both(
      'Det kan ikke registreres, hvem der ser og ændrer hvad, og derfor vises intet. Prøv igen om lidt.',
      'It cannot be noted just now who sees and changes what, so nothing is shown. Try again soon.',
    ),
  ),
  databaseAway: row(
    both('Fodfæste er ikke tilgængelig lige nu', 'Not available just now'),
    both(
      'Databasen svarer ikke. Prøv igen om lidt; det samme bliver ikke gjort to gange.',
      'The database does not answer. Try again in a moment with the same key; nothing is done twice.',
    ),
  ),
  recordingStopped: row(
    both('Sagen kan ikke gemme', 'The case cannot save'),
    both(
      'Det, der sidst er skrevet i sagen, kan ikke gemmes, og derfor tager den ikke imod mere. Driften har fået besked. Prøv igen senere; det, der allerede er kvitteret for, går ikke tabt.',
      'What was last written in the case cannot be saved, so it takes nothing more. Whoever runs the system has been told. Try again later with the same key; what has been confirmed already is not lost.',
    ),
  ),
  tooSlow: row(
    both('Det tog for længe', 'That took too long'),
    both(
      'Der kom ikke svar i tide. Prøv igen; det samme bliver ikke gjort to gange.',
      'No answer came in time. Try again with the same key; nothing is done twice.',
    ),
  ),
  busy: row(
    both('Der er travlt lige nu', 'It is busy just now'),
    both(
      'Prøv igen om et øjeblik. Det samme bliver ikke gjort to gange.',
      'Try again in a moment with the same key; nothing is done twice.',
    ),
  ),
  internal: row(
    both('Noget gik galt', 'Something went wrong'),
    both(
      'Fejlen er vores og er registreret. Prøv igen; det samme bliver ikke gjort to gange.',
      'The fault is ours. It has been noted; try again with the same key.',
    ),
  ),
};
