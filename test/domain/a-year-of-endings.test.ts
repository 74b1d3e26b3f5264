import fc from 'fast-check';
import type { CaseEvent, StaffId } from '../../domain';
import { contactChannels, isAttempt, type Outcome, placeKinds } from '../../domain/case/contact-facts';
import {
  atLocal,
  daysBetween,
  type Instant,
  type LocalDate,
  localDateOf,
  localTimeOf,
  plusDays,
} from '../../domain/clock/time';
import { isLong } from '../environment/form';
import { aCase, anna, at, bo, type CaseStory, lead, team, text } from './a-case';

/** What one of them does some days later, in a case that few people are ever met in. */
type Turn = {
  readonly days: number;
  readonly time: string;
  readonly does: (typeof acts)[number];
  readonly who: (typeof people)[number];
  readonly place: (typeof placeKinds)[number];
  readonly channel: (typeof contactChannels)[number];
  readonly plan: { readonly days: number; readonly attempts: number };
};

const people = ['worker', 'colleague', 'lead', 'workerWhoLeads'] as const;
const ids: Record<Turn['who'], StaffId> = { worker: anna, colleague: bo, lead, workerWhoLeads: anna };
const acts = [
  'tries',
  'plans',
  'reviews',
  'letsItEnd',
  'goesOn',
  'agrees',
  'continuesInstead',
  'takesBack',
  'confirms',
  'sees',
  'meets',
] as const;

const plan = fc.record({
  days: fc.constantFrom(1, 10, 29, 30, 31, 60, 90),
  attempts: fc.constantFrom(0, 1, 2, 3, 4, 6),
});
const often: { readonly [Act in Turn['does']]?: number } = { tries: 12, meets: 1, sees: 1 };
const turn: fc.Arbitrary<Turn> = fc.record({
  days: fc.integer({ min: 1, max: 30 }),
  time: fc.constantFrom('08:30', '10:00', '11:55', '13:20', '16:00', '18:30', '21:00'),
  does: fc.oneof(...acts.map((act) => ({ weight: often[act] ?? 3, arbitrary: fc.constant(act) }))),
  who: fc.constantFrom(...people),
  place: fc.constantFrom(...placeKinds),
  channel: fc.constantFrom(...contactChannels),
  plan,
});
const aYear = fc.record({
  municipality: fc.constantFrom('ballerup' as const, 'gentofte' as const),
  begins: fc.constantFrom('accepted', 'ownInitiative', 'movedIn', 'movedInWithPlan'),
  day: fc.nat(365),
  plan,
  turns: fc.array(turn, { minLength: 40, maxLength: 40 }),
});
type AYear = typeof aYear extends fc.Arbitrary<infer One> ? One : never;

/** The case after its year; what is refused is not done. */
function lived({ municipality, begins, day, plan: first, turns }: AYear): CaseStory {
  const start = plusDays('2026-01-05' as LocalDate, day);
  const story = aCase(municipality).on(`${start} 10:00`);
  begin(story, begins, first);
  for (const one of turns) {
    const next = `${plusDays(localDateOf(story.now), one.days)} ${one.time}`;
    if (at(next) > atLocal(plusDays(start, 365), localTimeOf(story.now))) break;
    act(story.on(next).by(ids[one.who]), one);
  }
  return story.passTimeUntil(atLocal(plusDays(start, 365), localTimeOf(story.now)));
}

function begin(story: CaseStory, begins: AYear['begins'], first: AYear['plan']): void {
  const reason = { reason: text };
  switch (begins) {
    case 'accepted':
      story.referred();
      // A plan below the floors is refused; then it is taken as proposed.
      if (story.tries('accept', { worker: anna, team, assessment: { leastIntrusive: text, ...reason, plan: first } })) {
        story.accepted(reason);
      }
      return;
    case 'ownInitiative':
      story.startedOnOwnInitiative();
      return;
    case 'movedIn':
      story.movedIn();
      return;
    case 'movedInWithPlan':
      story.movedIn({ plan: { ...first, assessedAt: story.now } });
  }
}

function act(story: CaseStory, { does, who, plan: terms, place, channel }: Turn): void {
  const asLead = who === 'lead' || who === 'workerWhoLeads';
  const log = (outcome: Outcome) => story.tries('logContact', story.contact(outcome, { place, channel }));
  switch (does) {
    case 'tries':
      return void log('notMet');
    case 'sees':
      return void log('seen');
    case 'meets':
      return void log('contactMade');
    case 'plans':
      return void story.tries('setUnreachablePlan', { ...terms, reason: text });
    case 'reviews':
      return void story.tries('recordNeedReview', {
        need: 'continues',
        leastIntrusive: text,
        plan: terms,
        reason: text,
      });
    case 'letsItEnd':
      return void story.tries('answerMayItEnd', { answer: 'end', reason: text, asLead });
    case 'goesOn':
      return void story.tries('answerMayItEnd', { answer: 'continue', plan: terms, reason: text });
    case 'agrees':
      return void (asLead && story.tries('agreeToEnding', { reason: text }));
    case 'continuesInstead':
      return void (asLead && story.tries('continueInstead', { reason: text }));
    case 'takesBack':
      return void story.tries('takeBackAnswer', { reason: text, asLead });
    case 'confirms':
      return void (asLead && story.tries('confirmEnding', { reason: text }));
  }
}

const floors = { days: 30, attempts: 3 };

/** What an ending that came by itself lacks; worked out of the record alone. */
function lacksIn(story: CaseStory, ended: CaseEvent<'caseEnded'>): string[] {
  const before = story.events.slice(0, ended.seq);
  const last = <T extends CaseEvent['type']>(type: T) =>
    before.findLast((one) => one.type === type) as CaseEvent<T> | undefined;
  const { plan: gone, proposalTaken, assessed = proposalTaken } = ended.data.basis;
  const terms = gone?.countsAs ?? gone;
  const question = last('mayItEndAsked');
  const prompt = last('moreAttemptsAsked');
  const firstAsked = prompt && question && prompt.data.countedFrom === question.data.countedFrom ? prompt : question;
  const entry = before.find(({ seq }) => seq === assessed?.event);
  const hasWords = !!entry && 'reason' in entry.data && !!entry.data.reason;
  const saysThereIsNone = !!proposalTaken || !!ended.data.basis.assessed?.enteredAt;
  const { agreed, toConfirm, onPlanOf } = ended.data;
  const byLeadAlone = !onPlanOf && assessed?.by.kind === 'staff' && assessed.by.id === lead;
  return [
    ...(terms && terms.days >= floors.days && terms.attempts >= floors.attempts ? [] : ['a plan above the floors']),
    ...(firstAsked && daysBetween(localDateOf(firstAsked.data.countedFrom), localDateOf(firstAsked.at)) >= floors.days
      ? []
      : ['days of silence']),
    ...(question && isShown(question, before) ? [] : ['variety shown']),
    ...(hasWords || (saysThereIsNone && toConfirm) ? [] : ['a reason in words, or the word that there is none']),
    ...(toConfirm || byLeadAlone || (agreed && assessed && !isSame(agreed.by, assessed.by)) ? [] : ['another’s word']),
  ];
}

const isSame = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);

/** Whether the question says on how many days, in how many parts of them and in how many ways attempts were made. */
function isShown({ at: askedAt, data }: CaseEvent<'mayItEndAsked'>, before: readonly CaseEvent[]): boolean {
  const made = before.flatMap((one) =>
    one.type === 'contactLogged' && isAttempt(one.data) && one.at < askedAt && one.data.happenedAt > data.countedFrom
      ? [one.data]
      : [],
  );
  const partOf = (moment: Instant) => Math.floor(Math.max(6, Number(localTimeOf(moment).slice(0, 2))) / 6);
  const wayOf = ({ place, channel }: (typeof made)[number]) =>
    channel === 'visit' ? place : channel === 'phone' ? 'phone' : channel;
  const counted = {
    days: new Set(made.map(({ happenedAt }) => localDateOf(happenedAt))).size,
    dayParts: new Set(made.map(({ happenedAt }) => partOf(happenedAt))).size,
    ways: new Set(made.map(wayOf)).size,
  };
  const lacking = [
    ...(made.length < data.planned.attempts ? ['attempts'] : []),
    ...(counted.days < 3 ? ['days'] : []),
    ...(counted.dayParts < 2 ? ['dayParts'] : []),
    ...(counted.ways < 2 ? ['ways'] : []),
  ];
  return isSame({ ...data.variety }, counted) && isSame(data.lacking, lacking);
}

/** As figures: cases, endings by themselves, and those that lack something. */
const cases = isLong ? 500 : 60;

test(`in a year of ${cases} random cases no ending comes by itself without a plan above the floors, variety shown, reasons and another’s word`, () => {
  const found = fc.sample(aYear, { numRuns: cases, seed: 14 }).flatMap((year) => {
    const story = lived(year);
    return story.events.flatMap((event) =>
      event.type === 'caseEnded' && event.data.ground === 'unreachable'
        ? [{ lacks: lacksIn(story, event), story: story.timeline() }]
        : [],
    );
  });
  expect(found.filter(({ lacks }) => lacks.length > 0)).toEqual([]);
  expect(found.length).toBeGreaterThan(cases / 10);
});

test('nobody alone ends a case because contact has been impossible, in whatever order they give commands, lead or not', () => {
  const alone = aYear.map((year) => ({
    ...year,
    turns: year.turns.map((one) => ({ ...one, who: one.who === 'worker' ? one.who : ('workerWhoLeads' as const) })),
  }));
  fc.assert(
    fc.property(alone, (year) => {
      const story = lived(year);
      const { ended } = story.state;
      if (ended?.ground !== 'unreachable') return;
      expect([ended.toConfirm, ended.confirmed]).toEqual([true, undefined]);
      const asked = story.messages.filter(({ to, step }) => to.role === 'teamLead' && step !== 'news');
      expect(asked.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining([expect.stringMatching(/mayItEnd|secondWord/)]),
      );
    }),
    { numRuns: cases },
  );
});
