import { both, template } from '../text';

/** An offer of a handover as the service that receives it sees it. */
export const offerSeenWords = {
  title: both('Sådan ser tilbuddet det', 'What the service sees'),
  citizen: both('Borgeren', 'The citizen'),
  anonymous: both('Anonym: de får ikke at vide, hvem det er.', 'Anonymous: they are not told who it is.'),
  nameUnknown: both('Navnet er ikke noteret i sagen endnu.', 'The name has not been recorded in the case yet.'),
  shows: both('Det, de får at vide', 'What they are told'),
  nothing: both('Ingenting endnu.', 'Nothing yet.'),
  message: both('Med dine ord', 'In your words'),
  replyBy: both('De skal svare senest', 'They are to reply by'),
  leftOut: template(
    'Det får de ikke at se, for der mangler samtykke: {what}.',
    'They do not get to see this, for want of consent: {what}.',
  ),
} as const;
