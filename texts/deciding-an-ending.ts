import type { PlaceKind } from '../domain/case/contact-facts';
import type { AttemptFault, DayPart, Way } from '../domain/case/variety';
import type { EndingByItself, EndingHold, EndingStage } from '../domain/views/ending-view';
import { channelNames, placeNames } from './contact-names';
import { both, type Table } from './text';

/** What stands on the page where it is decided whether a case may end because contact has been impossible. */

export const endingStageNames: Table<EndingStage> = {
  notAsked: both('Der er endnu ikke spurgt, om sagen må ophøre', 'Nobody has been asked yet whether the case may end'),
  moreAttempts: both('Der mangler kontaktforsøg, før der spørges', 'Attempts are lacking before the question is asked'),
  asked: both('Må sagen ophøre, fordi kontakt ikke er mulig?', 'May the case end because contact is impossible?'),
  grace: both('Sagen afventer ophør', 'The grace period is running'),
  ended: both('Sagen er ophørt', 'The case has ended'),
};

export const endingStepNames: Table<EndingByItself['does']> = {
  attemptsAsked: both('Der bedes om flere kontaktforsøg', 'More attempts are asked for'),
  questionAsked: both('Der spørges, om sagen må ophøre', 'It is asked whether the case may end'),
  graceStarts: both('Sagen afventer ophør på planen', 'The grace period begins on the plan'),
  caseEnds: both('Sagen ophører', 'The case ends'),
};

export const endingHoldNames: Table<EndingHold['what']> = {
  seen: both('Set på afstand', 'Seen at a distance'),
  news: both('Nyt fra andre', 'News through others'),
  bridging: both('Brobygning til et andet tilbud', 'Bridging to another service'),
  pause: both('Sagen er på pause', 'The case is paused'),
  crisis: both('Krise', 'Crisis'),
  childConcern: both('Bekymring for et barn eller en graviditet', 'Concern for a child or a pregnancy'),
  incident: both('Hændelse, som teamlederen ikke har set på', 'Incident that the team lead has not looked at'),
};

export const holdEffectNames: Table<EndingHold['effect']> = {
  asksAnew: both('Et ophør inden da bliver til et nyt spørgsmål', 'An ending before then becomes a new question'),
  standsStill: both('Spørgsmålet står stille så længe', 'The question stands still meanwhile'),
  goesToTheLead: both('Ophører sagen, overtager teamlederen', 'If the case ends, the team lead takes over'),
};

export const attemptFaultNames: Table<AttemptFault> = {
  attempts: both('Der er færre kontaktforsøg end planlagt', 'There are fewer attempts than planned'),
  days: both('Forsøgene ligger på for få dage', 'The attempts lie on too few days'),
  dayParts: both('Forsøgene ligger i for få dele af dagen', 'The attempts lie in too few parts of the day'),
  ways: both('Forsøgene er gjort på for få måder', 'The attempts were made in too few ways'),
};

export const dayPartNames: Table<DayPart> = {
  morning: both('før kl. 12', 'before noon'),
  afternoon: both('kl. 12–18', 'from noon to 6 pm'),
  evening: both('efter kl. 18', 'after 6 pm'),
};

const elsewhere = both('andet sted', 'elsewhere');

export const placeKindNames: Table<PlaceKind> = { ...placeNames, phone: channelNames.phone, other: elsewhere };

export const wayNames: Table<Way> = {
  ...placeNames,
  phone: channelNames.phone,
  message: channelNames.message,
  digital: channelNames.digital,
  other: elsewhere,
};
