import { v5 } from 'uuid';
import { paths } from '../../../api/paths';
import type { Log } from '../../../dev/log';
import { type SignedIn, signIns } from '../../../dev/login/sign-in';
import { withRetries } from '../../../dev/with-retries';
import type { CaseId, CommandId, MunicipalityId } from '../../../domain';
import {
  atLocal,
  instant,
  type LocalDate,
  type LocalTime,
  localDateOf,
  plusDays,
  plusMinutes,
} from '../../../domain/clock/time';
import { type SeededPerson, seededLogin, seededStaff } from '../../../store/seed';
import { caseIdFor } from '../../../temporal/derived-ids';
import { type Act, type Day, type DemoCase, demoCases } from './demo-cases';

/** The name under which every demo key is made: the same ones at every start, so that nothing is filled in twice. */
const NAMESPACE = '6f0d7a52-3c1e-5b0f-9d55-0f5d0a7c2e11';

/** What an earlier start filled in is answered so: its dates were counted from another day. */
const doneBefore = ['commandIdReused', 'alreadyStarted'];
/** A question that the process asks by itself is there a moment later. */
const notYet = 'nothingOpen';

/**
 * Fills in the invented cases through the API, in order: where the last one is there, all are. A start that was broken off
 * is carried on by the next one; whatever had been done before is not done twice.
 */
export async function fillDemo(api: string, log: Log): Promise<void> {
  const signedIn = signIns(api, seededLogin);
  const asOne = (one: DemoCase, person: SeededPerson) => signedIn(seededStaff(one.municipality, person));
  const last = demoCases.at(-1);
  if (last && (await isThere(api, last, await asOne(last, 'teamLead')))) {
    log('The invented cases are there already.');
    return;
  }
  log(`Filling in ${demoCases.length} invented cases …`);
  for (const [index, one] of demoCases.entries()) {
    for (const act of [one.opening, ...one.then]) await say(api, one, act, await asOne(one, act.as));
    if ((index + 1) % 5 === 0) log(`${index + 1} of ${demoCases.length} cases`);
  }
}

async function isThere(api: string, one: DemoCase, headers: SignedIn): Promise<boolean> {
  const url = api + paths.cases.one.replace(':caseId', caseOf(one));
  return (await withRetries(() => fetch(url, { headers }))).status === 200;
}

/** Does one act, unless an earlier start has done it. */
async function say(api: string, one: DemoCase, act: Act, signedIn: SignedIn): Promise<void> {
  for (let triesLeft = 600; ; triesLeft -= 1) {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': keyOf(one, act.key), ...signedIn };
    const init = { method: 'POST', headers, body: JSON.stringify(act.body(dayOf(one))) };
    const { status, text } = await withRetries(() => fetch(api + addressOf(one, act), init));
    if (status < 400) return;
    const { code = '', detail } = JSON.parse(text) as { code?: string; detail?: string };
    if (doneBefore.includes(code)) return;
    if (code !== notYet || triesLeft === 0) {
      throw new Error(`the demo case ${one.name} (${act.key}) was refused: ${code} ${detail}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function addressOf(one: DemoCase, { path, at = {} }: Act): string {
  const made = Object.entries(at).map(([name, key]) => [name, keyOf(one, key)] as const);
  return [...made, ['caseId', caseOf(one)] as const].reduce((url, [name, id]) => url.replace(`:${name}`, id), path);
}

function caseOf(one: DemoCase): CaseId {
  return caseIdFor(
    { municipality: one.municipality as string as MunicipalityId, rehearsalId: null },
    keyOf(one, one.opening.key) as CommandId,
  );
}

function keyOf({ municipality, name }: DemoCase, key: string): string {
  return v5(`${municipality}/${name}/${key}`, NAMESPACE);
}

/** Dates are counted from today, at ten in the morning. */
function dayOf(one: DemoCase): Day {
  const now = instant(Date.now());
  const on = (days: number): LocalDate => plusDays(localDateOf(now), days);
  return {
    on,
    at: (days) => atLocal(on(days), '10:00' as LocalTime),
    inHours: (hours) => plusMinutes(now, hours * 60),
    made: (key) => {
      if (key === 'case') return caseOf(one);
      const [kind, person] = key.split('/');
      return kind === 'staff' ? seededStaff(one.municipality, person as SeededPerson) : keyOf(one, key);
    },
  };
}
