import type { ContactChannel, Outcome, PlaceKind } from '../domain/case/contact-facts';
import type { ReferralChannel } from '../domain/case/intake-facts';
import { both, type Table } from './text';

/** What the codes of a contact are called: how it went, where, and by which channel. By themselves, since the app needs them first. */

export const outcomeNames: Table<Outcome> = {
  contactMade: both('fik kontakt', 'contact made'),
  notMet: both('ikke truffet', 'not met'),
  seen: both('set på afstand', 'seen at a distance'),
  refusedToTalk: both('ville ikke tale i dag', 'refused to talk today'),
  messageLeft: both('besked lagt', 'message left'),
  newsThroughOthers: both('nyt fra andre', 'news through others'),
  appointmentCancelled: both('aftale aflyst', 'appointment cancelled'),
  didNotShowUp: both('udeblev', 'did not show up'),
};

export const placeNames: Table<Exclude<PlaceKind, 'phone' | 'other'>> = {
  home: both('bopæl', 'home'),
  publicPlace: both('offentligt sted', 'public place'),
  dropInCentre: both('værested', 'drop-in centre'),
  shelter: both('forsorgshjem', 'shelter'),
};

export const channelNames: Table<Exclude<ReferralChannel | ContactChannel, 'authority'>> = {
  publicForm: both('den åbne formular', 'the public form'),
  phone: both('telefon', 'phone'),
  mail: both('brev', 'letter'),
  door: both('personligt fremmøde', 'in person'),
  visit: both('besøg', 'visit'),
  message: both('besked', 'message'),
  digital: both('digitalt', 'digitally'),
};
