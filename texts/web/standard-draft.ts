import { both, template } from '../text';

/** Writing a version of the quality standard. */
export const standardDraft = {
  title: template('Skriv version {version}', 'Write version {version}'),
  intro: both(
    'Skriv teksten, som den skal vedtages. Alt, hvad sager følger, henviser til et af tekstens punkter, eller er lokalt fastsat.',
    'Write the text as it is to be adopted. All that cases go by cites one of its clauses, or is set locally.',
  ),
  save: both('Gem udkastet', 'Save the draft'),
  saving: both('Gemmer …', 'Saving …'),
  noAnswer: both(
    'Der kom intet svar. Prøv igen: det, du har skrevet, er gemt på denne enhed.',
    'No answer came. Try again: what you have written is kept on this device.',
  ),
  fixed: both('Teksten ligger fast', 'The text is fixed'),
  fixedHelp: both(
    'Denne version er hørt eller gælder allerede. En anden tekst skrives som en ny version.',
    'This version has been heard or is in force. Another text is written as a new version.',
  ),
  toVersion: both('Læs versionen', 'Read the version'),
  about: both('Om standarden', 'About the standard'),
  clauses: both('Punkterne i teksten', 'The clauses of the text'),
  clausesHelp: both(
    'Med tekstens egne ord. Det er dem, sager, frister og breve henviser til.',
    'In the text’s own words. They are what cases, deadlines and letters cite.',
  ),
  support: both('Indsatsen', 'The support'),
  target: both('Målgruppe', 'Target group'),
  phases: both('Faser', 'Phases'),
  endings: both('Grunde til ophør', 'Grounds for ending'),
  work: both('Aktiviteter og oplysninger', 'Activities and information'),
  rights: both('Borgerens ret og samarbejde', 'The citizen’s rights and cooperation'),
  rests: both('Hvad fristerne bygger på', 'What the deadlines rest on'),
  restsHelp: both(
    'For hver frist det punkt, den tjener. Hvor teksten intet siger, er den lokalt fastsat. Antallet af dage står i indstillingerne.',
    'For each deadline the clause that it serves. Where the text is silent it is set locally. The numbers of days are in the settings.',
  ),
  du: both('Du', 'Du'),
  borgeren: both('Borgeren', 'Borgeren'),
  criterion: both('Et kriterium, teksten selv sætter', 'A condition that the text sets itself'),
  group: both('Et eksempel på, hvem det er', 'An example of who it is'),
} as const;
