import { paths } from '../../api/paths';
import type { Language } from '../../domain/rules/schema-parts';
import { said } from '../../texts/stories/page';
import { basisWords } from './basis-words';
import { detailOf } from './details';
import type { Message } from './messages';
import { eventsOf, type Recorded } from './record';
import type { EventRow, MessageRow, Row } from './rows';
import type { Scene } from './scene';

/** Between two lines of the story, or in one. */
type When = 'meanwhile' | 'inTheLine';

/** Returns the rows that are new since it was last asked. */
export interface RowCollector {
  events(when: When): Promise<Row[]>;
  messages(): Promise<Row[]>;
  deadlines(when: When): Promise<Row[]>;
  remarks(): Row[];
}

/** Routine events and the messages that belong to them, which the timeline summarises. */
const routine = { events: ['contactLogged', 'needReviewed'], messages: ['followUp', 'needReview'] };
/** Left out, since the messages say the same and to whom. */
const toldByMessages = ['reminded', 'escalated'];
/** Each contact sets the next follow-up, and says so itself; each review the next one. */
const setByContacts: readonly string[] = ['followUp'];
const setByRoutine: readonly string[] = [...setByContacts, 'needReview'];

export function rowCollector(scene: Scene, phases: ReadonlyMap<string, string>, language: Language): RowCollector {
  const seqs = new Map<string, number>();
  const causes = new Set<string>();
  let messages = 0;
  let remarks = 0;
  let names: Promise<ReadonlyMap<string, string>> | undefined;

  function eventRow({ at, type, title, by, byName, data }: Recorded, meanwhile: boolean): EventRow {
    const kind = by.kind === 'process' ? 'process' : 'event';
    const who = byName ?? (kind === 'process' ? said.process[language] : said.public[language]);
    const told = detailOf(type, title, data, phases, language);
    return { kind, at, who, type, ...told, routine: meanwhile && routine.events.includes(type), data };
  }

  async function messageRow({ to, title, step, visibleFrom: at, dueAt: due, kind }: Message): Promise<MessageRow> {
    names ??= namesOfStaff(scene);
    const name = (await names).get(scene.staff(to)) ?? to;
    return {
      kind: 'message',
      at,
      to: name,
      title,
      step,
      due,
      routine: step === 'reminder' && routine.messages.includes(kind),
    };
  }

  return {
    async events(when) {
      const rows: Row[] = [];
      for (const caseId of scene.cases.values()) {
        const from = seqs.get(caseId) ?? 0;
        const fresh = (await eventsOf(scene, caseId)).filter(({ seq }) => seq > from);
        seqs.set(caseId, fresh.at(-1)?.seq ?? from);
        const told = fresh.filter(({ type }) => !toldByMessages.includes(type));
        rows.push(...told.map((event) => eventRow(event, when === 'meanwhile')));
      }
      return rows;
    },
    messages() {
      const fresh = scene.messages.slice(messages);
      messages = scene.messages.length;
      return Promise.all(fresh.map(messageRow));
    },
    async deadlines(when) {
      const rows: Row[] = [];
      await scene.inEachCase(async () => {
        for (const { cause, kind, title, due, showsFrom, why } of (await scene.look()).matters) {
          const fresh = !causes.has(cause) && !(when === 'meanwhile' ? setByRoutine : setByContacts).includes(kind);
          causes.add(cause);
          if (!fresh || !due) continue;
          const { basis } = why;
          rows.push({ kind: 'deadline', at: scene.now, title, due, showsFrom, why: basisWords(why, language), basis });
        }
      });
      return rows;
    },
    remarks() {
      const fresh = scene.remarks.slice(remarks);
      remarks = scene.remarks.length;
      return fresh;
    },
  };
}

async function namesOfStaff(scene: Scene): Promise<ReadonlyMap<string, string>> {
  type Listed = { readonly items: readonly { readonly id: string; readonly name: string }[] };
  const { items } = await scene.read<Listed>('teamLead', paths.staff.list);
  return new Map(items.map(({ id, name }) => [id, name]));
}
