import { paths } from '../../../api/paths';
import type { EventType, Status } from '../../../domain';
import type { Link } from '../../../domain/case/case-state';
import { isAttempt, isTwoWay } from '../../../domain/case/contact-facts';
import type { HandoverState } from '../../../domain/case/handover-states';
import { showInstant } from '../../../domain/clock/time';
import type { SeededPerson } from '../../../store/seed';
import type { CaseView } from '../case-view';
import { momentOf } from '../moments';
import { eventsOf } from '../record';
import type { Expectation } from '../story';

/** Expectations of the case itself. Each reads its own sentence, and answers what it found where that is not so. */
export function ofCase(says: string, found: (view: CaseView) => string | undefined): Expectation {
  return { says, holds: async (scene) => found(await scene.look()) };
}

/** What was found, where it is not what is expected. */
export function unless(holds: boolean, found: string): string | undefined {
  return holds ? undefined : found;
}

export const statusIs = (status: Status): Expectation =>
  ofCase(`the case is ${status}`, ({ state }) => unless(state.status === status, `it is ${state.status}`));

export const phaseIs = (phase: string): Expectation =>
  ofCase(`the phase is ${phase}`, ({ state }) => unless(state.phase === phase, `it is ${state.phase}`));

/** Who the citizen is, as far as the case says; undefined where nothing is to be known. */
export const citizenIs = (known: Readonly<Record<string, string | undefined>>): Expectation =>
  ofCase(`the citizen is known by ${JSON.stringify(known)}`, ({ citizen }) => {
    const differing = Object.entries(known).filter(([field, value]) => (citizen[field] ?? undefined) !== value);
    return unless(differing.length === 0, `${differing.map(([field]) => `${field} is ${citizen[field]}`).join(', ')}`);
  });

export const attemptsSince = (count: number): Expectation =>
  ofCase(`${count} attempts since the silence began`, ({ summary }) =>
    unless(summary.attemptsSince === count, `there are ${summary.attemptsSince}`),
  );

export const contactsMade = (count: number): Expectation =>
  ofCase(`${count} contacts in both directions`, ({ state }) => {
    const made = state.contacts.filter(isTwoWay).length;
    return unless(made === count, `there are ${made}`);
  });

/** Attempts of the silence stand in the record with their times of day and places. */
export const attemptsVary: Expectation = ofCase(
  'the attempts were at varied times and places',
  ({ state, summary }) => {
    const attempts = state.contacts.filter((one) => isAttempt(one) && one.at > (summary.silentSince ?? ''));
    const times = new Set(attempts.map((one) => showInstant(one.at).slice(11, 13)));
    const places = new Set(attempts.map(({ place }) => place));
    return unless(
      times.size >= 3 && places.size >= 3,
      `${times.size} hours of the day and ${places.size} kinds of place`,
    );
  },
);

export const lastContactWas = (when: string): Expectation =>
  ofCase(`the last contact in both directions was ${when}`, ({ summary }) =>
    unless(
      summary.lastTwoWayAt === momentOf(when),
      `it was ${summary.lastTwoWayAt && showInstant(summary.lastTwoWayAt)}`,
    ),
  );

export const visitsInPairs = (inPairs: boolean): Expectation =>
  ofCase(`visits ${inPairs ? 'are' : 'are not'} to be made in pairs`, ({ summary }) =>
    unless(summary.visitsInPairs === inPairs, 'it is the other way'),
  );

/** Something has happened in the case, a number of times where one is given. */
export function happened(type: EventType, times?: number): Expectation {
  const says = times === undefined ? `there is ${type} in the record` : `there are ${times} ${type} in the record`;
  return {
    says,
    async holds(scene) {
      const found = (await eventsOf(scene, scene.caseId)).filter((event) => event.type === type).length;
      return unless(times === undefined ? found > 0 : found === times, `there are ${found}`);
    },
  };
}

export const handoverIs = (name: string, expected: HandoverState): Expectation => ({
  says: `the handover "${name}" is ${expected}`,
  async holds(scene) {
    const { state } = await scene.look();
    const found = state.handovers.find(({ id }) => id === scene.entry(name))?.state;
    return unless(found === expected, `it is ${found}`);
  },
});

export const appointmentIs = (name: string, expected: string): Expectation => ({
  says: `the appointment "${name}" is ${expected}`,
  async holds(scene) {
    const { state } = await scene.look();
    const found = state.appointments.find(({ id }) => id === scene.entry(name))?.state;
    return unless(found === expected, `it is ${found}`);
  },
});

export const linkedTo = (name: string, kind: Link['kind']): Expectation => ({
  says: `the case is linked to "${name}" as ${kind}`,
  async holds(scene) {
    const { state } = await scene.look();
    const linked = state.links.some((link) => link.kind === kind && link.caseId === scene.cases.get(name));
    return unless(linked, `its links are ${JSON.stringify(state.links.map((link) => link.kind))}`);
  },
});

export const standardVersionIs = (version: number): Expectation =>
  ofCase(`the case is on version ${version} of the standard`, ({ state }) =>
    unless(state.standard.version === version, `it is on version ${state.standard.version}`),
  );

/** The phases that the case was ever in, in order. */
export const phasesWere = (...phases: readonly string[]): Expectation => ({
  says: `the case was in ${phases.join(', then ')} and in no other phase`,
  async holds(scene) {
    const events = await eventsOf(scene, scene.caseId);
    const entered = events.flatMap(({ type, data }) => {
      if (type === 'outreachBegun') return [String(data.phase)];
      return type === 'phaseChanged' ? [String(data.to)] : [];
    });
    return unless(entered.join() === phases.join(), `it was in ${entered.join(', then ')}`);
  },
});

export const workerIs = (person: SeededPerson): Expectation => ({
  says: `the case is ${person}'s`,
  async holds(scene) {
    const { state } = await scene.look();
    return unless(state.assignment.worker === scene.staff(person), 'it is someone else’s');
  },
});

/** Whoever was worried is kept apart: neither the case nor its record holds a name or a way to reach them. */
export const nothingAboutTheReferrer: Expectation = {
  says: 'the case says nothing of who was worried but what kind of person it was',
  async holds(scene) {
    const record = JSON.stringify(await eventsOf(scene, scene.caseId));
    const { citizen } = await scene.look();
    const told = record.includes('referrerDetails') || 'referrer' in citizen;
    return unless(!told, 'it does');
  },
};

export const visitIs = (status: 'underWay' | 'asked' | 'alarmed' | 'checkedOut', name = 'the visit'): Expectation => ({
  says: `the lone visit is ${status}`,
  async holds(scene) {
    const visitId = scene.visits.get(name) ?? '';
    const found = await scene.read<{ status: string }>('worker', paths.visits.one, { visitId });
    return unless(found.status === status, `it is ${found.status}`);
  },
});

/** Whoever sent the public form has a receipt's number and no more. */
export const receiptGiven: Expectation = {
  says: 'the referrer has a receipt',
  holds: async (scene) => unless(!!scene.entries.get('receipt'), 'there is none'),
};

/** Someone's own words stand in the record, with the event that they belong to. */
export const recordSays = (type: EventType, words: string): Expectation => ({
  says: `${type} stands in the record with the words "${words}"`,
  async holds(scene) {
    const event = (await eventsOf(scene, scene.caseId)).findLast((one) => one.type === type);
    const texts = Object.values(event?.data ?? {});
    return unless(
      texts.includes(words),
      event ? `the record says ${JSON.stringify(event.data)}` : `there is no ${type}`,
    );
  },
});

/** What the API said no to was said no to with these particulars. */
export const refusedWith = (params: Readonly<Record<string, unknown>>): Expectation => ({
  says: `the refusal says ${JSON.stringify(params)}`,
  async holds({ refusal }) {
    const right = Object.entries(params).every(([name, value]) => refusal?.params[name] === value);
    return unless(right, `it says ${JSON.stringify(refusal?.params)}`);
  },
});

export const noCaseBegan: Expectation = {
  says: 'no case has begun',
  async holds(scene) {
    const { items } = await scene.read<{ items: readonly unknown[] }>('teamLead', paths.cases.list);
    return unless(items.length === 0, `there are ${items.length}`);
  },
};

/** Out of hours, whoever writes learns where help is to be had until then. */
export const acuteServiceTold = (name: string): Expectation => ({
  says: `the answer tells of ${name}`,
  holds: async (scene) =>
    unless(scene.entries.get('out of hours') === name, `it tells of ${scene.entries.get('out of hours')}`),
});
