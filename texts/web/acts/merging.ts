import { both, template } from '../../text';

/** Two cases about the same citizen: joined into one, and taken apart again. */
export const mergingActs = {
  mergeInto: both('Læg sammen med en anden sag', 'Merge into another case'),
  whichCase: both('Hvilken sag handler om den samme?', 'Which case is about the same citizen?'),
  alike: template('{name}, {number}, ligner på {what}', '{name}, {number}, alike by {what}'),
  looking: both('Ser efter sager, der ligner …', 'Looking for cases that are alike …'),
  noneAlike: both('Ingen anden sag ligner. Søg efter den.', 'No other case is alike. Search for it.'),
  notCompared: both('Der kunne ikke søges lige nu.', 'No search could be made just now.'),
  seek: both('Er det en anden, så søg på navn eller sagsnummer', 'If it is another, search by name or case number'),
  seekHint: both('Det noteres, at du har søgt', 'It is noted that you searched'),
  seekVerb: both('Find sagen', 'Find the case'),
  mergeFollows: both(
    'Denne sag ophører som lagt sammen, og indsatsen fortsætter i den anden. Det kan fortrydes.',
    'This case ends as merged, and outreach goes on in the other. It can be undone.',
  ),
  mergeVerb: both('Læg sagerne sammen', 'Merge the cases'),

  goesAlong: both('Det følger med til den anden sag:', 'This goes along to the other case:'),
  nothingGoes: both('Der er ikke noget åbent, der følger med.', 'Nothing open goes along.'),
  staysBehind: both('Det gælder, som det står i den anden sag:', 'This holds as it stands in the other case:'),
  counted: template('{what}: {count}', '{what}: {count}'),
  contacts: both('Kontakter og forsøg', 'Contacts and attempts'),
  incident: both('Hændelser', 'Incidents'),
  pairRule: both('Besøg med to medarbejdere', 'Visits in pairs'),
  crisis: both('Krise', 'Crisis'),
  childConcern: both('Bekymringer for børn', 'Concerns for children'),
  place: both('Steder', 'Places'),
  lineForNextTime: both('Husk til næste gang', 'Remember for next time'),
  consent: both('Samtykker', 'Consents'),
  appointment: both('Aftaler', 'Appointments'),
  handover: both('Tilbud, der er i gang', 'Offers under way'),
  comment: both('Kommentarer', 'Comments'),
  secondWorker: both('Medarbejder nr. to', 'Second workers'),
  goals: both('Mål', 'Goals'),
  situation: both('Livssituation', 'Situation'),
  phase: both('Fase', 'Phase'),
  plan: both('Plan for tid uden kontakt', 'Plan for time without contact'),
  pause: both('Pause', 'Pause'),
  waiting: both('Venteliste', 'Waiting list'),

  undoMerge: both('Skil sagerne ad igen', 'Take the cases apart again'),
  undoMergeFollows: both(
    'Denne sag fortsætter med det, der er sket siden. Den anden giver det tilbage, som fulgte med.',
    'This case goes on with what has happened since. The other gives back what went along.',
  ),
  undoMergeVerb: both('Skil sagerne ad', 'Take them apart'),

  toOther: both('Åbn den sag, der fortsætter', 'Open the case that goes on'),
} as const;
