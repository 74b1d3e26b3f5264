import { type ReferralChannel, referrerKinds } from '../../domain/case/intake-facts';
import { namedPlaceKinds } from '../../domain/case/place-facts';
import { instant, localDateOf, showDate } from '../../domain/clock/time';
import { referrerNames } from '../../texts/codes';
import { channelNames } from '../../texts/contact-names';
import { outreachActs } from '../../texts/web/acts/outreach';
import { recordActs as words } from '../../texts/web/acts/record';
import { placesOffered } from '../../texts/web/log-contact';
import { caseCommand } from '../api/case-command';
import { act } from './act';
import type { OptionsOf } from './act-field';
import { namedAs, oneOf, whether } from './chosen-fields';
import { line, text, textIfAny } from './written-fields';

/** The latest that happened, by the number of its entry. */
const latest: OptionsOf = ({ shown, language }) =>
  shown.latest.map(({ seq, at, title }) => ({
    value: String(seq),
    label: words.entry.fill(language, { on: showDate(localDateOf(instant(at))), what: title }),
  }));

const NOTHING = 'nothing';

export const addNote = act({
  title: words.addNote,
  fields: {
    note: text({ label: outreachActs.note, hint: outreachActs.noteHint }),
    about: oneOf({
      label: words.about,
      options: (about) => [{ value: NOTHING, label: about.say(words.aboutNothing) }, ...latest(about)],
      starts: () => NOTHING,
    }),
    fromCitizen: whether({ label: words.fromCitizen }),
  },
  leavesOut: ({ read }) => (read('about') === NOTHING ? ['fromCitizen'] : []),
  follows: ({ about }) => about.say(words.addNoteFollows),
  verb: words.addNoteVerb,
  command: ({ about: { shown, now }, said }) => {
    const entry = said('about');
    return caseCommand(
      '/v1/cases/{caseId}/notes',
      { caseId: shown.caseId },
      {
        note: said('note'),
        writtenAt: now,
        ...(entry !== NOTHING && { about: Number(entry), ...(said('fromCitizen') && { from: 'citizen' as const }) }),
      },
    );
  },
});

const concernChannels = ['phone', 'mail', 'door'] as const satisfies readonly ReferralChannel[];

export const addConcern = act({
  title: words.addConcern,
  fields: {
    channel: oneOf({ label: words.concernChannel, options: namedAs(concernChannels, channelNames) }),
    referrer: oneOf({
      label: words.concernFrom,
      options: namedAs(referrerKinds, { ...referrerNames, other: words.other }),
    }),
    description: text({ label: words.concern, hint: outreachActs.noteHint }),
  },
  follows: ({ about }) => about.say(words.addConcernFollows),
  verb: words.addConcernVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/concerns',
      { caseId: shown.caseId },
      { channel: said('channel'), referrer: said('referrer'), description: said('description') },
    ),
});

const inUse: OptionsOf = ({ shown: { places }, say }) =>
  places
    .filter(({ retired }) => !retired)
    .map(({ id, name, kind }) => ({ value: id, label: name ?? say(placesOffered[kind]) }));

const whichPlace = oneOf({ label: words.whichPlace, options: inUse });

export const namePlace = act({
  title: words.namePlace,
  fields: {
    name: line({ label: words.placeName }),
    kind: oneOf({ label: words.placeKind, options: namedAs(namedPlaceKinds, placesOffered) }),
  },
  follows: ({ about }) => about.say(words.namePlaceFollows),
  verb: words.namePlaceVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand('/v1/cases/{caseId}/places', { caseId: shown.caseId }, { kind: said('kind'), name: said('name') }),
});

export const renamePlace = act({
  title: words.renamePlace,
  fields: { place: whichPlace, name: line({ label: words.newName }) },
  follows: () => undefined,
  verb: words.namePlaceVerb,
  command: ({ about: { shown }, said }) =>
    caseCommand(
      '/v1/cases/{caseId}/places/{place}/rename',
      { caseId: shown.caseId, place: said('place') },
      { name: said('name') },
    ),
});

export const retirePlace = act({
  title: words.retirePlace,
  fields: { place: whichPlace, reason: textIfAny({ label: outreachActs.reasonIfAny }) },
  follows: ({ about }) => about.say(words.retirePlaceFollows),
  verb: words.retirePlaceVerb,
  command: ({ about: { shown }, said }) => {
    const reason = said('reason');
    return caseCommand(
      '/v1/cases/{caseId}/places/{place}/retire',
      { caseId: shown.caseId, place: said('place') },
      { ...(reason && { reason }) },
    );
  },
});
