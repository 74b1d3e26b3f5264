import { z } from 'zod';
import { statusesOf } from '../../store/read/statuses';
import { carriedCases } from '../carry/carried-case';
import { goneOf, MOST, ownCases } from '../carry/own-cases';
import { ownInitiativeAheadOf } from '../cases/reading/own-initiative-ahead';
import { note } from '../door/audit';
import { personOf } from '../door/caller';
import { asking, writing } from '../endpoint';
import { keptUntil } from '../identity/kept-on-device';
import { namesOfStaff } from '../names-of-staff';
import { paths } from '../paths';
import { carriedAnswer } from '../schema/carry';
import { casesOfEntries } from '../schema/cases-shown';
import { anyId, caseOfMany, happenedAt } from '../schema/fields';

const tag = 'Devices';

/** So many cases stand in one answer, so that the first time shows how far it is, and goes on after a cut. */
const A_PAGE = 20;
/** What a device that held the most has opened in a day, and then some. */
const MOST_OPENED = 1_000;

const carryCases = asking({
  path: paths.carry.carry,
  compressed: true,
  act: 'carriedToDevice',
  notesBody: false,
  inRehearsal: false,
  tag,
  summary: 'My own cases under way, to be read on this device where there is no net: what changed since it last asked',
  description: `Reach, safety, deadlines, goals and the last ten entries of at most ${MOST} cases; restricted ones only where \`restricted\` names them, and none by emergency access. Ask again while \`left\` is not 0.`,
  body: z.strictObject({
    held: z
      .array(z.strictObject({ caseId: caseOfMany, version: z.string().max(40) }))
      .max(2 * MOST)
      .meta({ description: 'What the device holds, with the version of each.' }),
    restricted: z
      .array(caseOfMany)
      .max(MOST)
      .default([])
      .meta({ description: 'Restricted cases that its person asked to carry, one by one.' }),
  }),
  answer: carriedAnswer,
  shows: ({ cases }) => cases.flatMap(({ caseId, page }) => [caseId, ...casesOfEntries(page.latest)]),
  async handle(deps, { caller, asker, body: { held, restricted }, now, language }) {
    const { id: self, municipality } = personOf(caller);
    const names = await namesOfStaff(deps, municipality);
    const carrying = { municipality, self, asker, language, now, names };
    const own = await ownCases(deps, carrying, restricted);
    const has = new Map(held.map(({ caseId, version }) => [caseId, version]));
    const changed = own.carried.filter(({ day, version }) => has.get(day.caseId) !== version);
    const [gone, cases, ownInitiative] = await Promise.all([
      goneOf(deps, carrying, own, [...has.keys()]),
      carriedCases(deps, changed.slice(0, A_PAGE), carrying),
      ownInitiativeAheadOf(deps, carrying),
    ]);
    const left = Math.max(0, changed.length - A_PAGE);
    return { at: now, until: keptUntil(deps, caller), gone, cases, left, total: own.carried.length, ownInitiative };
  },
});

const opened = writing({
  path: paths.carry.opened,
  keepsAnswer: true,
  act: 'carriedToDevice',
  tag,
  summary: 'Which carried cases were opened on a device without net, and when: for the audit log, as the device’s word',
  body: z.strictObject({
    deviceId: anyId,
    opened: z
      .array(z.strictObject({ caseId: caseOfMany, at: happenedAt }))
      .min(1)
      .max(MOST_OPENED),
  }),
  answer: z.object({ noted: z.number().meta({ description: 'Of how many cases.' }) }),
  async handle(deps, { caller, because, body }) {
    const { municipality, id } = personOf(caller);
    const statuses = await statusesOf(
      deps.unscopedDb,
      municipality,
      body.opened.map(({ caseId }) => caseId),
    );
    const known = [...statuses.keys()];
    if (known.length > 0)
      await note(deps, {
        municipality,
        who: { kind: 'staff', id },
        act: 'carriedToDevice',
        route: `POST ${paths.carry.opened}`,
        caseIds: known,
        outcome: 'read',
        because,
        details: {
          device: body.deviceId,
          openedByItsOwnWord: body.opened.filter(({ caseId }) => statuses.has(caseId)),
        },
      });
    return { noted: known.length };
  },
});

export const carry = [carryCases, opened];
