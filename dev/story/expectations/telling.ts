import { paths } from '../../../api/paths';
import { type Instant, instant, localDateOf, showInstant } from '../../../domain/clock/time';
import type { SeededPerson } from '../../../store/seed';
import type { Message } from '../messages';
import { dateOf, momentOf } from '../moments';
import type { Expectation } from '../story';
import { unless } from './case';

type How = {
  readonly step?: Message['step'];
  /** A day, or a day and a time. */
  readonly from?: string;
};

/** Someone was told of something about the case, from a day on where one is given. */
export function told(person: SeededPerson, kind: Message['kind'], { step, from }: How = {}): Expectation {
  const says = `${person} is told: ${kind}${step ? ` (${step})` : ''}${from ? `, from ${from}` : ''}`;
  return {
    says,
    async holds(scene) {
      await scene.hear();
      const about = scene.messages.filter(({ caseId, visitId }) => caseId === scene.caseId && !visitId);
      const theirs = about.filter((one) => one.to === person && one.kind === kind && (!step || one.step === step));
      const right = theirs.some(({ visibleFrom }) => !from || isFrom(visibleFrom, from));
      return unless(right, heard(theirs.length > 0 ? theirs : about.filter((one) => one.to === person)));
    },
  };
}

function isFrom(visibleFrom: Message['visibleFrom'], from: string): boolean {
  return from.length === 10 ? localDateOf(visibleFrom) === dateOf(from) : sameMinute(visibleFrom, momentOf(from));
}

/** A timer rings some milliseconds late. */
function sameMinute(a: Instant, b: Instant): boolean {
  return a.slice(0, 16) === b.slice(0, 16);
}

function heard(messages: readonly Message[]): string {
  const last = messages.slice(-6).map((one) => `${one.kind} (${one.step}) from ${showInstant(one.visibleFrom)}`);
  return last.length === 0 ? 'they were told nothing' : `they were told ${last.join('; ')}`;
}

/** Someone was told of a lone visit, at any hour. */
export const toldOfVisit = (person: SeededPerson, kind: 'checkOutAsked' | 'visitAlarm', from: string): Expectation => ({
  says: `${person} is told: ${kind}, at ${from}`,
  async holds(scene) {
    await scene.hear();
    const about = scene.messages.filter(({ visitId, to }) => visitId && to === person);
    const right = about.some((one) => one.kind === kind && sameMinute(one.visibleFrom, momentOf(from)));
    return unless(right, heard(about));
  },
});

/** Someone was told on a day exactly once, at this instant and at no other. */
export const toldOnce = (person: SeededPerson, kind: Message['kind'], day: string, at: string): Expectation => ({
  says: `${person} is told once on ${day}: ${kind}, at ${at}`,
  async holds(scene) {
    const theirs = scene.messages.filter((one) => one.to === person && one.kind === kind);
    const thatDay = theirs.filter(({ visibleFrom }) => localDateOf(visibleFrom) === dateOf(day));
    return unless(
      thatDay.length === 1 && sameMinute(thatDay[0]?.visibleFrom ?? momentOf(`${day} 00.00`), instant(at)),
      heard(thatDay),
    );
  },
});

/** It stands on the team lead's own list, among what is to be confirmed. */
export const onTheTeamLeadsListToConfirm: Expectation = {
  says: "it is on the team lead's list, to be confirmed",
  async holds(scene) {
    type Listed = { readonly toConfirm: readonly { readonly caseId: string }[] };
    const { toConfirm } = await scene.read<Listed>('teamLead', paths.attention.team);
    return unless(
      toConfirm.some(({ caseId }) => caseId === scene.caseId),
      `${toConfirm.length} cases are there, and this one is not`,
    );
  },
};

/** Nobody has been told anything about the case since a moment: reminders do not go on after the end. */
export const nobodyToldSince = (when: string): Expectation => ({
  says: `nobody was told anything more about the case after ${when}`,
  async holds(scene) {
    await scene.hear();
    const about = scene.messages.filter(({ caseId, visitId }) => caseId === scene.caseId && !visitId);
    const since = about.filter(({ visibleFrom }) => visibleFrom > momentOf(when));
    return unless(since.length === 0, heard(since));
  },
});

/** The answer to what was just done warns, by a clause where the standard has one. */
export const warned = (code: string, clause: string | null = null): Expectation => ({
  says: `it warns of ${code}${clause ? ` (${clause})` : ''}`,
  async holds({ answer }) {
    const warnings = answer?.warnings ?? [];
    const right = warnings.some((one) => one.code === code && (one.clause ?? null) === clause);
    return unless(
      right,
      `the warnings are ${warnings.map((one) => `${one.code} ${one.clause ?? ''}`).join(', ') || 'none'}`,
    );
  },
});

export const notWarned: Expectation = {
  says: 'it warns of nothing',
  holds: async ({ answer }) =>
    unless(!answer?.warnings?.length, `it warns of ${answer?.warnings.map(({ code }) => code).join(', ')}`),
};
