import { contactChannels, outcomes, placeKinds } from '../../domain/case/contact-facts';
import { type Instant, instant, localDateOf, showDate, showInstant } from '../../domain/clock/time';
import { channelNames, outcomeNames } from '../../texts/contact-names';
import { outreachActs } from '../../texts/web/acts/outreach';
import { undoingActs as words } from '../../texts/web/acts/undoing';
import { placesOffered } from '../../texts/web/log-contact';
import { caseCommand } from '../api/case-command';
import { linesIn } from '../parts/lines';
import { act } from './act';
import type { Form } from './act-definition';
import type { ActCase, OptionsOf } from './act-field';
import { namedAs, oneOf, whether } from './chosen-fields';
import { asFilledIn, dayIfAny, moment, text, textIfAny } from './written-fields';

type Entry = ActCase['shown']['correctable'][number];

/** An entry as a field has it. Several contacts stand under one number where a case moved in with them. */
const chosenAs = ({ seq, contact }: Entry): string => contact?.id ?? String(seq);

/** What names an entry in a command. */
const named = ({ seq, contact }: Entry) => ({ target: seq, ...(contact && { entry: contact.id }) });

const entryAt = ({ shown: { correctable } }: ActCase, chosen: string | undefined): Entry | undefined =>
  correctable.find((one) => chosenAs(one) === chosen);

const entries: OptionsOf = ({ shown: { correctable }, language }) =>
  correctable.map((entry) => ({
    value: chosenAs(entry),
    label: words.entry.fill(language, {
      on: showDate(localDateOf(instant(entry.at))),
      what: entry.title,
      detail: entry.detail,
    }),
  }));

export const strikeOut = act({
  title: words.strikeOut,
  isOffered: ({ correctable }) => correctable.length > 0,
  fields: {
    target: oneOf({ label: words.whichEntry, options: entries, none: words.nothingToCorrect }),
    reason: text({ label: words.why }),
  },
  at: { target: ['target', 'entry'] },
  follows: ({ about }) => about.say(words.strikeOutFollows),
  worksOut: ({ about, read }) => {
    const entry = entryAt(about, read('target'));
    return entry && named(entry);
  },
  verb: words.strikeOutVerb,
  command: ({ about, said }) => {
    const entry = entryAt(about, said('target'));
    if (!entry) throw new Error('the entry lacks');
    return caseCommand(
      '/v1/cases/{caseId}/corrections',
      { caseId: about.shown.caseId },
      { ...named(entry), reason: said('reason') },
    );
  },
});

/** What a contact that can be corrected says now. */
const contactAt = (about: ActCase, target: string | undefined) => entryAt(about, target)?.contact ?? undefined;

const contacts: OptionsOf = ({ shown: { correctable }, say }) =>
  correctable.flatMap((entry) => {
    const { contact } = entry;
    if (!contact) return [];
    const { happenedAt, outcome, place } = contact;
    const [at, where] = [showInstant(instant(happenedAt)), say(placesOffered[place])];
    return [{ value: chosenAs(entry), label: [`${at}: ${say(outcomeNames[outcome])}`, where].join(', ') }];
  });

const NAMED = 'named:';

/** The citizen's own places before the kinds of place. */
const places: OptionsOf = (about) => [
  ...about.shown.places.map(({ id, name, kind }) => ({
    value: `${NAMED}${id}`,
    label: name ?? about.say(placesOffered[kind]),
  })),
  ...namedAs(placeKinds, placesOffered)(about),
];

function placeOf(about: ActCase, chosen: string) {
  const kind = placeKinds.find((one) => one === chosen);
  if (kind) return { place: kind };
  const id = chosen.slice(NAMED.length);
  const named = about.shown.places.find((one) => one.id === id);
  return { place: named?.kind ?? 'other', namedPlace: id } as const;
}

const linesLeftBy = ({ shown: { forNextTime } }: ActCase, contact: string): readonly string[] =>
  forNextTime.flatMap((one) => (one.contact === contact && one.line ? [one.line] : []));

interface Corrected {
  readonly target: string;
  readonly outcome: (typeof outcomes)[number];
  readonly place: string;
  readonly happenedAt: Instant;
  readonly channel: (typeof contactChannels)[number];
  readonly note: string | undefined;
  readonly forNextTime: string | undefined;
  readonly followUpOn: string | undefined;
  readonly agreed: boolean;
  readonly reason: string;
}

/** Whether another day was chosen than the one that stands. */
function isOtherDay({ about, read }: Form<Corrected>): boolean {
  const on = read('followUpOn');
  return on !== undefined && on !== contactAt(about, read('target'))?.followUpOn;
}

/** What of the contact moves dates, as it should have been said. Undefined while something of it lacks. */
function factsIn(form: Form<Corrected>) {
  const { about, read } = form;
  const logged = contactAt(about, read('target'));
  const [outcome, place, at, channel] = [read('outcome'), read('place'), read('happenedAt'), read('channel')];
  if (!logged || !outcome || !place || !at || !channel) return undefined;
  const loggedAt = instant(logged.happenedAt);
  const on = read('followUpOn');
  return {
    // The field has no seconds.
    happenedAt: asFilledIn(at) === asFilledIn(loggedAt) ? loggedAt : at,
    outcome,
    ...placeOf(about, place),
    channel,
    ...(on && isOtherDay(form) && { nextFollowUpOn: on, ...(read('agreed') && { agreedWithCitizen: true as const }) }),
  };
}

export const correctContact = act<Corrected>({
  title: words.correctContact,
  isOffered: ({ correctable }) => correctable.some(({ contact }) => contact),
  fields: {
    target: oneOf({ label: words.whichContact, options: contacts, none: words.nothingToCorrect }),
    outcome: oneOf({ label: words.outcome, options: namedAs(outcomes, outcomeNames) }),
    place: oneOf({ label: words.where, options: places }),
    happenedAt: moment({ label: words.when }),
    channel: oneOf({ label: words.channel, options: namedAs(contactChannels, channelNames) }),
    note: textIfAny({ label: words.noteIfAny, hint: outreachActs.noteHint }),
    forNextTime: textIfAny({ label: words.forNextTime, hint: words.forNextTimeHint }),
    followUpOn: dayIfAny({ label: words.followUpOn, hint: words.followUpHint }),
    agreed: whether({ label: words.agreed }),
    reason: text({ label: words.whyCorrected }),
  },
  prefill: {
    by: 'target',
    with: (target, about) => {
      const logged = contactAt(about, target);
      if (!logged) return {};
      const { id, outcome, place, namedPlace, happenedAt, channel, note, followUpOn } = logged;
      return {
        outcome,
        place: namedPlace ? `${NAMED}${namedPlace}` : place,
        happenedAt: asFilledIn(instant(happenedAt)),
        channel: channel ?? '',
        note: note ?? '',
        forNextTime: linesLeftBy(about, id).join('\n'),
        followUpOn: followUpOn ?? '',
      };
    },
  },
  at: {
    target: ['target', 'entry'],
    outcome: 'contact.outcome',
    place: ['contact.place', 'contact.namedPlace'],
    happenedAt: 'contact.happenedAt',
    channel: 'contact.channel',
    note: 'contact.note',
    forNextTime: 'contact.forNextTime',
    followUpOn: 'contact.nextFollowUpOn',
    agreed: 'contact.agreedWithCitizen',
  },
  leavesOut: (form) => {
    if (!contactAt(form.about, form.read('target')))
      return ['outcome', 'place', 'happenedAt', 'channel', 'note', 'forNextTime', 'followUpOn', 'agreed', 'reason'];
    return isOtherDay(form) ? [] : ['agreed'];
  },
  follows: ({ about }) => about.say(words.correctContactFollows),
  worksOut: (form) => {
    const [entry, contact] = [entryAt(form.about, form.read('target')), factsIn(form)];
    return entry && contact ? { ...named(entry), contact } : undefined;
  },
  verb: words.correctContactVerb,
  command: (form) => {
    const { about, said } = form;
    const entry = entryAt(about, said('target'));
    const facts = factsIn(form);
    if (!entry?.contact || !facts) throw new Error('the contact lacks');
    const note = said('note');
    const lines = linesIn(said('forNextTime') ?? '');
    const linesStand = lines.join('\n') === linesLeftBy(about, entry.contact.id).join('\n');
    return caseCommand(
      '/v1/cases/{caseId}/corrections',
      { caseId: about.shown.caseId },
      {
        ...named(entry),
        reason: said('reason'),
        contact: { ...facts, ...(note && { note }), ...(!linesStand && { forNextTime: [...lines] }) },
      },
    );
  },
});
