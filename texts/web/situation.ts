import { both } from '../text';

/** The citizen's situation, on the page of a case and where the need is reviewed. */
export const situationWords = {
  title: both('Borgerens situation', 'The citizen’s situation'),
  needs: both('Behov', 'Needs'),
  needsIfAny: both('Hvad har borgeren brug for? (valgfrit)', 'What does the citizen need? (optional)'),
  beside: both('Sideløbende indsatser', 'Parallel services'),
  contactWith: both('Kontakt til omverdenen', 'Contact with the world around'),
  withAuthorities: both('Kontakt til myndigheder', 'Contact with authorities'),
  withServices: both('Kontakt til etablerede tilbud', 'Contact with established services'),
  withNetwork: both('Kontakt til netværk', 'Contact with the network'),
  notKnown: both('ved ikke endnu', 'not known yet'),
  noContact: both('ingen', 'none'),
  withSupport: both('med støtte', 'with support'),
  byThemselves: both('ved egen hjælp', 'by themselves'),
} as const;
