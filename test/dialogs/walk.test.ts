import type { EntryId } from '../../domain';
import { commandNames, type Status } from '../../domain/case/status';
import { plusMinutes } from '../../domain/clock/time';
import { offered } from '../../web/allowed/page-acts';
import { aCase, anAcceptedCase, anna, bo, type CaseStory, shippedRules, text } from '../domain/a-case';
import { isLong } from '../environment/form';
import { actTwice, type Twins } from './act-twice';
import type { DialogOf } from './asked';
import { bodiesOf, isWalked } from './bodies';
import { everyDialog, nameOf } from './every-dialog';
import { type DialogPage, openDialogPage } from './open-page';
import { pageOf } from './twin-cases';

const ACTS = isLong ? 2_000 : 150;
/** The same walk again: `WALK_SEED=1234 npm test -- dialogs`. */
const seed = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000);

/** Many times what it takes on a machine that does much else. */
const ENOUGH_MS = isLong ? 60 * 60_000 : 5 * 60_000;

/** What a case does not come back from but by another; the walk does it seldom, so that cases last. */
const endings: readonly DialogOf['act'][] = [
  'declareOutsideTargetGroup',
  'recordDecline',
  'assessDecline',
  'endOnGround',
  'assessLanding',
];
const outreach: readonly Status[] = ['active', 'paused', 'ending'];

/** Chance that can be had again. */
function chance(from: number): (below: number) => number {
  let state = from >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A case that moves in today, with three contacts of the last weeks and the stable contact that came of them. */
function movedInWithContacts(story: CaseStory, today: string): CaseStory {
  const { now } = story.on(`${today} 09:00`);
  const ago = (days: number) => plusMinutes(now, -days * 24 * 60);
  const contacts = [21, 14, 7].map(
    (days) =>
      ({
        id: `c1000000-0000-4000-8000-${String(days).padStart(12, '0')}` as EntryId,
        happenedAt: ago(days),
        outcome: days === 14 ? 'notMet' : 'contactMade',
        place: 'home',
      }) as const,
  );
  return story.movedIn({ referredAt: ago(30), acceptedAt: ago(29), contacts, stableContactAt: ago(7) });
}

function newTwins(number: number): Twins {
  const [municipality, when] = [number % 2 === 0 ? 'ballerup' : 'gentofte', `2025-0${1 + (number % 8)}-06`] as const;
  const ownGround = { id: 'ownGround', name: { da: 'Egen grund', en: 'Own ground' }, assessment: number % 3 === 0 };
  const book = shippedRules(municipality, (shipped) => ({ ...shipped, additionalGrounds: [ownGround] }));
  const referred = () => aCase(municipality, book).on(`${when} 09:00`).referred();
  const begun = () => {
    if (number % 4 === 2) return referred();
    return number % 4 === 1
      ? movedInWithContacts(aCase(municipality, book), when)
      : anAcceptedCase(when, municipality, book);
  };
  return { byDialogs: begun(), byApi: begun() };
}

/**
 * What comes about beside the dialogs: a contact, or an attempt, with a line to remember; an offer that is prepared and not
 * sent; a referral that is accepted.
 */
function whatOthersDo(story: CaseStory, chosen: number): void {
  const line = { id: `line-${story.state.version}` as EntryId, line: text };
  if (chosen < 2 && outreach.includes(story.status))
    story.logged(chosen === 0 ? 'contactMade' : 'notMet', { forNextTime: [line] });
  const prepared = story.state.handovers.some(({ state }) => state === 'offered');
  if (chosen === 2 && story.status === 'active' && !prepared)
    story.consented('psychiatry').offered('psychiatry', { consent: story.last, send: false, reason: text });
  if (chosen > 8 && story.status === 'referred') story.accepted();
}

let page: DialogPage;
beforeAll(async () => {
  page = await openDialogPage();
});
afterAll(() => page.close());

/** Which dialogs the page of the case offers now. */
async function offeredIn(story: CaseStory): Promise<readonly DialogOf[]> {
  const shown = await pageOf(story);
  const names = offered(shown.allowed, []).flatMap(({ acts }) => acts);
  return page.offeredAmong(names.filter(isWalked), shown);
}

test(
  `${ACTS} acts on a random walk by the dialogs leave the cases that the API leaves (seed ${seed})`,
  async () => {
    const roll = chance(seed);
    const done = new Map<string, number>();
    const times = (dialog: DialogOf) => done.get(nameOf(dialog)) ?? 0;
    const never = () => everyDialog.filter((dialog) => times(dialog) === 0).map(nameOf);
    let twins = newTwins(0);
    let cases = 1;
    let refusals = 0;
    for (let taken = 0; taken < ACTS || (isLong && never().length > 0 && taken < 3 * ACTS); ) {
      const both = [twins.byDialogs, twins.byApi];
      // An ending under way is over soon; else long silence comes about too.
      const hours = roll(6) === 0 && twins.byDialogs.status !== 'ending' ? roll(2_400) : roll(60);
      const until = plusMinutes(twins.byDialogs.now, hours * 60);
      for (const story of both) story.passTimeUntil(until);
      if (twins.byDialogs.events.length > 400 || (twins.byDialogs.state.ended && roll(6) === 0)) {
        twins = newTwins(cases);
        cases += 1;
        continue;
      }
      const others = roll(12);
      for (const story of both) whatOthersDo(story, others);
      const open = await offeredIn(twins.byDialogs);
      const rarest = [...open].sort((one, other) => times(one) - times(other))[0];
      const dialog = roll(2) === 0 ? rarest : open[roll(open.length)];
      if (!dialog || (endings.includes(dialog.act) && roll(4) > 0)) continue;
      const by = dialog.act === 'reopen' && roll(2) === 0 ? bo : anna;
      const dice = Array.from({ length: 60 }, () => roll(10_000));
      const next = await actTwice(page, twins, { dialog, by, dice });
      if (!next) {
        refusals += 1;
        continue;
      }
      if (next !== twins) cases += 1;
      twins = next;
      taken += 1;
      done.set(nameOf(dialog), times(dialog) + 1);
    }
    expect(page.faults).toEqual([]);
    const sum = [...done.values()].reduce((all, one) => all + one, 0);
    process.stderr.write(
      `${sum} acts in ${cases} cases, ${refusals} refused alike, never: ${never().join(', ') || 'none'}\n`,
    );
    if (isLong) expect(never()).toEqual([]);
    else expect(never().length).toBeLessThan(everyDialog.length / 2);
  },
  ENOUGH_MS,
);

test('of the contacts that a case moved in with, the one that is chosen is corrected or struck out, and no other', async () => {
  const begun = () => movedInWithContacts(aCase('ballerup'), '2026-02-02');
  const changes = new Set<string>();
  for (const which of bodiesOf('correct').keys()) {
    for (const dice of [[0], [2], [6]]) {
      const twins = { byDialogs: begun(), byApi: begun() };
      await actTwice(page, twins, { dialog: { act: 'correct', which }, by: anna, dice });
      const changed = twins.byDialogs.events.at(-1);
      if (changed?.type === 'contactCorrected') changes.add(`corrected ${changed.data.id}`);
      if (changed?.type === 'entryStruckOut' && changed.data.what === 'contact')
        changes.add(`struck out ${changed.data.id}`);
    }
  }
  const latest = begun().state.contacts.at(-1)?.id;
  expect([...changes]).toEqual(expect.arrayContaining([`corrected ${latest}`, `struck out ${latest}`]));
});

test('every dialog of an act has its body written by hand', async () => {
  for (const act of commandNames.filter(isWalked))
    expect([act, bodiesOf(act).length]).toEqual([act, await page.countOf(act)]);
});
