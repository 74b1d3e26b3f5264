import type { LinkStanding, NextInOffer } from '../../domain/handover/offer-progress';
import { both, type Table, template } from '../text';

/** All offers to other services, and their answers, for contact persons and team leads. */
export const handovers = {
  title: both('Overgange til andre tilbud', 'Handovers to other services'),
  short: both('Overgange', 'Handovers'),
  which: both('Hvilke?', 'Which?'),
  underWay: both('I gang', 'Under way'),
  over: both('Afsluttet', 'Over'),
  whose: both('Hvis sager?', 'Whose cases?'),
  mine: both('Mine', 'Mine'),
  team: both('Hele teamet', 'The whole team'),
  list: both('Overgange', 'Handovers'),
  stands: template('{state} siden {on}', '{state} since {on}'),
  replyBy: template('Svar senest {on}', 'Answer by {on}'),
  replyWasDue: template('Skulle have svaret {on}', 'Was to answer by {on}'),
  meetingOn: template('Første møde {on}', 'First meeting {on}'),
  dueBy: template('Senest {on}', 'By {on}'),
  wasDueBy: template('Skulle være sket {on}', 'Was due by {on}'),
  noDate: both('Ingen frist', 'No deadline'),
  openedAt: template('Linket er sidst åbnet {at}', 'The link was last opened {at}'),
  sentAt: template('Linket er sendt {at} og ikke åbnet', 'The link was sent {at} and has not been opened'),
  next: template('Næste skridt: {what}', 'Next: {what}'),
  none: both('Ingen overgange i gang', 'No handovers under way'),
  noneHelp: both(
    'Her kommer en overgang, når du tilbyder borgeren et andet tilbud på sagens side, under Mere.',
    'A handover comes here when you offer the citizen another service on the page of the case, under More.',
  ),
  noneOver: both('Ingen overgange er afsluttet', 'No handovers are over'),
  noneOverHelp: both(
    'Her kommer dem, der er landet, afslået, trukket tilbage, eller hvor borgeren aldrig mødte frem.',
    'Those come here that have landed, were rejected or withdrawn, or where the citizen never attended.',
  ),
} as const;

/** How the link of an offer stands; of one that was sent or opened, its day is said as well. */
export const linkStandingWords: Table<Exclude<LinkStanding, 'sent' | 'opened'>> = {
  none: both('Der er ikke sendt et link', 'No link has been sent'),
  revoked: both('Linket er trukket tilbage', 'The link has been revoked'),
  stopped: both('Linket er lukket efter forkerte koder', 'The link was closed after wrong codes'),
  expired: both('Linket er udløbet', 'The link has expired'),
  offerOver: both('Linket viser ikke noget mere', 'The link shows nothing any more'),
};

/** What is next about an offer, as it stands after "Næste skridt:". */
export const nextInOfferWords: Table<Exclude<NextInOffer, 'nothing'>> = {
  askConsent: both('spørg borgeren om et nyt samtykke', 'ask the citizen for a new consent'),
  sendOffer: both('send tilbuddet', 'send the offer'),
  sendLink: both('send tilbuddet et link, eller ring til dem', 'send the service a link, or call them'),
  giveCode: both('ring til tilbuddet, og giv dem koden', 'call the service and give them the code'),
  callAndSendAnotherLink: both('ring til tilbuddet, og send et nyt link', 'call the service and send another link'),
  awaitReply: both('vent på deres svar', 'wait for their answer'),
  callService: both('ring til tilbuddet, og spørg', 'call the service and ask'),
  agreeMeeting: both('aftal det første møde', 'agree the first meeting'),
  goAlong: both(
    'aftal dagen med borgeren, og gå gerne med',
    'agree the day with the citizen, and come along if you can',
  ),
  recordAttendance: both('skriv, om borgeren mødte frem', 'write whether the citizen attended'),
  stayOn: both('bliv ved, til borgeren er faldet til', 'stay on until the citizen has settled in'),
  assessLanding: both('vurder, om borgeren er landet', 'assess whether the citizen has landed'),
  talkWithCitizen: both(
    'tal med borgeren om, hvad der så er muligt',
    'talk with the citizen about what is possible instead',
  ),
};
