import { paths } from '../../api/paths';
import type { Language } from '../../domain/schema-parts';
import type { Instant } from '../../domain/time';
import { loadShippedStandards } from '../../standards/load';
import { detailOf } from './details';
import { eventsOf, type Recorded } from './record';
import type { Row } from './rows';
import type { Scene } from './scene';
import type { Step, Story } from './story';
import { said } from './words';

/** A story as it was played, from which a page or a file is made. */
export type Telling = {
  readonly id: string;
  readonly title: string;
  readonly municipality: string;
  readonly statements: number;
  readonly rows: readonly Row[];
};

export interface Teller {
  stepBegins(step: Step): Promise<void>;
  /** People have stopped to look, between two lines. */
  lookedUp(): Promise<void>;
  stepEnds(step: Step): Promise<void>;
  whole(): Telling;
}

/** What people do by routine, and what they are told about it, is told in a few words. */
const routine = {
  events: ['contactLogged', 'needReviewed', 'reminded', 'escalated'],
  kinds: ['followUp', 'needReview'],
};

/** Follows a scene, and makes rows of what is new in it: events, deadlines with their bases, messages, warnings. */
export function teller(scene: Scene, story: Story, language: Language): Teller {
  const rows: Row[] = [];
  const told = { seq: new Map<string, number>(), messages: 0, remarks: 0, deadlines: new Set<string>() };
  const phases = phaseNames(story, language);
  const names = new Map<string, string>();
  let statements = 0;

  async function nameOf(person: string): Promise<string> {
    if (names.size === 0) {
      type Listed = { readonly items: readonly { readonly id: string; readonly name: string }[] };
      const { items } = await scene.read<Listed>('teamLead', paths.staff.list);
      for (const { id, name } of items) names.set(id, name);
    }
    return names.get(person) ?? person;
  }

  async function newEvents(between: boolean): Promise<Row[]> {
    const found: Row[] = [];
    await scene.inEachCase(async (caseId) => {
      const events = await eventsOf(scene, caseId);
      const from = told.seq.get(caseId) ?? 0;
      told.seq.set(caseId, events.at(-1)?.seq ?? from);
      for (const event of events.filter(({ seq, type }) => seq > from && type !== 'reminded' && type !== 'escalated')) {
        found.push(eventRow(event, between));
      }
    });
    return found;
  }

  function eventRow(event: Recorded, between: boolean): Row {
    const { at, type, title, by, byName, data } = event;
    const who = byName ?? (by.kind === 'process' ? said.process[language] : said.public[language]);
    const { detail, quote } = detailOf(type, data, phases, language);
    const isRoutine = between && by.kind === 'staff' && routine.events.includes(type);
    return {
      kind: by.kind === 'process' ? 'process' : 'event',
      at,
      who,
      type,
      title,
      detail,
      quote,
      routine: isRoutine,
      data,
    };
  }

  async function newMessages(): Promise<Row[]> {
    const fresh = scene.messages.slice(told.messages);
    told.messages = scene.messages.length;
    return Promise.all(
      fresh.map(async ({ to, title, step, visibleFrom, dueAt, kind }): Promise<Row> => {
        const isRoutine = routine.kinds.includes(kind) && step === 'reminder';
        const name = await nameOf(scene.staff(to));
        return { kind: 'message', at: visibleFrom, to: name, title, step, due: dueAt, routine: isRoutine };
      }),
    );
  }

  async function newDeadlines(): Promise<Row[]> {
    const found: Row[] = [];
    await scene.inEachCase(async () => {
      const { matters } = await scene.look();
      for (const { cause, kind, title, due, why, showsFrom } of matters) {
        const known = told.deadlines.has(cause);
        told.deadlines.add(cause);
        if (!known && due && kind !== 'followUp') {
          found.push({ kind: 'deadline', at: scene.now, title, due, showsFrom, why: why.text, basis: why.basis });
        }
      }
    });
    return found;
  }

  function newRemarks(): Row[] {
    const fresh = scene.remarks.slice(told.remarks);
    told.remarks = scene.remarks.length;
    return fresh.map((remark) => ({ ...remark }));
  }

  return {
    async lookedUp() {
      rows.push(...inOrder([...(await newEvents(true)), ...(await newMessages())]), ...(await newDeadlines()));
    },
    async stepBegins({ line, at: _at, says }) {
      rows.push(...inOrder([...(await newEvents(true)), ...(await newMessages())]), ...(await newDeadlines()));
      rows.push({ kind: 'line', at: scene.now, line, says: says[language] });
    },
    async stepEnds({ expects }) {
      statements += expects.length;
      rows.push(...inOrder(await newEvents(false)), ...newRemarks(), ...(await newDeadlines()));
      rows.push(...inOrder(await newMessages()));
    },
    whole: () => ({
      id: story.id,
      title: story.title[language],
      municipality: story.municipality,
      statements,
      rows,
    }),
  };
}

function inOrder(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

function phaseNames({ municipality }: Story, language: Language): ReadonlyMap<string, string> {
  const standard = loadShippedStandards().find((one) => one.municipality === municipality);
  return new Map(standard?.phases.map(({ id, name }) => [id, name[language]]));
}

export type Moment = Instant;
