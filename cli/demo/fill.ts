import { v5 } from 'uuid';
import { IDENTITY_HEADER } from '../../api/identity/development';
import { atLocal, instant, type LocalDate, type LocalTime, localDateOf, plusDays } from '../../domain/time';
import { type SeededPerson, seededStaff } from '../../store/seed';
import type { Log } from '../log';
import { type Act, type Day, type DemoCase, demoCases } from './cases';

/** The name under which every demo key is made: the same ones at every start, so that nothing is filled in twice. */
const NAMESPACE = '6f0d7a52-3c1e-5b0f-9d55-0f5d0a7c2e11';

/** What an earlier start filled in is answered so: its dates were counted from another day. */
const thereAlready = ['commandIdReused', 'alreadyStarted'];
/** A question that the process asks by itself is there a moment later. */
const notYet = 'nothingOpen';

/** Fills in the invented cases through the API. A second time it finds them there and changes nothing. */
export async function fillDemo(api: string, log: Log): Promise<void> {
  log(`Filling in ${demoCases.length} invented cases …`);
  for (const [index, one] of demoCases.entries()) {
    if (!(await fillCase(api, one))) {
      log('The invented cases are there already.');
      return;
    }
    if ((index + 1) % 5 === 0) log(`${index + 1} of ${demoCases.length} cases`);
  }
}

/** False where the case was there before. */
async function fillCase(api: string, one: DemoCase): Promise<boolean> {
  const opened = await say(api, one, one.opening, {});
  if (!opened) return false;
  for (const act of one.then) await say(api, one, act, { caseId: opened });
  return true;
}

/** Does one act; answers the case's id, or nothing where it had been done by an earlier start. */
async function say(api: string, one: DemoCase, act: Act, at: { caseId?: string }): Promise<string | undefined> {
  for (let patience = 40; ; patience -= 1) {
    const response = await fetch(api + addressOf(one, act, at), {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': keyOf(one, act.key),
        [IDENTITY_HEADER]: seededStaff(one.municipality, act.as),
      },
      body: JSON.stringify(act.body(dayOf(one, at.caseId))),
    });
    const answer = (await response.json()) as { caseId?: string; code?: string; detail?: string };
    if (response.ok) return answer.caseId ?? at.caseId ?? '';
    if (thereAlready.includes(answer.code ?? '')) return undefined;
    if (answer.code !== notYet || patience === 0) {
      throw new Error(`the demo case ${one.name} (${act.key}) was refused: ${answer.code} ${answer.detail}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function addressOf(one: DemoCase, { path, at = {} }: Act, { caseId }: { caseId?: string }): string {
  const names = Object.entries(at).map(([name, key]) => [name, keyOf(one, key)] as const);
  return [...names, ['caseId', caseId ?? ''] as const].reduce((url, [name, id]) => url.replace(`:${name}`, id), path);
}

function keyOf({ municipality, name }: DemoCase, key: string): string {
  return v5(`${municipality}/${name}/${key}`, NAMESPACE);
}

/** Dates are counted from today, at ten in the morning. */
function dayOf(one: DemoCase, caseId: string | undefined): Day {
  const now = instant(Date.now());
  const on = (days: number): LocalDate => plusDays(localDateOf(now), days);
  return {
    on,
    at: (days) => atLocal(on(days), '10:00' as LocalTime),
    made: (key) => {
      if (key === 'case') return caseId ?? '';
      const [kind, person] = key.split('/');
      return kind === 'staff' ? seededStaff(one.municipality, person as SeededPerson) : keyOf(one, key);
    },
  };
}
