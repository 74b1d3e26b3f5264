import { both } from '../../text';

/** What the citizen chooses to say of who they are, and of how they are reached. */
export const identityActs = {
  recordIdentity: both('Borgeren siger, hvem han eller hun er', 'The citizen says who they are'),
  told: both('Hvad har borgeren sagt?', 'What has the citizen said?'),
  name: both('Navn', 'Name'),
  alias: both('Et kaldenavn', 'What to be called'),
  cpr: both('CPR-nummer', 'CPR number'),
  phone: both('Telefon', 'Phone'),
  address: both('Adresse', 'Address'),
  place: both('Et sted at træffes', 'Where to be found'),
  whatName: both('Hvad hedder borgeren?', 'What is the citizen’s name?'),
  whatAlias: both('Hvad vil borgeren kaldes?', 'What does the citizen want to be called?'),
  whatCpr: both('Hvad er CPR-nummeret?', 'What is the CPR number?'),
  cprHint: both('DDMMÅÅ-XXXX. Hjælpen afhænger ikke af det.', 'DDMMYY-XXXX. The support does not depend on it.'),
  whatPhone: both('Hvad er telefonnummeret?', 'What is the phone number?'),
  whatAddress: both('Hvor bor borgeren?', 'Where does the citizen live?'),
  whatPlace: both('Hvor træffes borgeren?', 'Where is the citizen found?'),
  ownChoice: both('Borgeren har ret til at være anonym', 'The citizen has the right to stay anonymous'),
  saidByCitizen: both('Borgeren har selv valgt at sige det', 'It is the citizen’s own choice to say it'),
  recordIdentityFollows: both(
    'Det står i sagen fra nu af. Resten bliver, som det er.',
    'It stands in the case from now on. The rest stays as it is.',
  ),
  recordIdentityCprFollows: both(
    'Nummeret vises skjult, og hvem der ser det hele, bliver noteret.',
    'The number is shown masked, and whoever sees all of it is noted.',
  ),
  recordIdentityVerb: both('Gem', 'Save'),
} as const;
