import { problemBody } from '../../api/problems/problem-body';
import { refused } from '../../api/problems/refusal-status';
import { type Command, type CommandId, decide, isRejection } from '../../domain';
import { type CommandName, commandNames, statusesAllowing } from '../../domain/case/status';
import { anna, type CaseStory, staff } from '../domain/a-case';
import { somethingToSay } from '../domain/any-steps';
import { caseFor, caseIn } from '../domain/cases-for-commands';
import { inEveryCase } from '../domain/in-every-case';
import type { Answered, Came, DialogOf } from './asked';
import { isWalked } from './bodies';
import { everyDialog, nameOf } from './every-dialog';
import { type DialogPage, openDialogPage } from './open-page';
import { saidBy } from './said-by';
import { answerOf, pageOf, preview } from './twin-cases';

const dialogs = everyDialog.map((dialog) => [nameOf(dialog), dialog] as const);

const DICE = [7, 1204, 88, 9001, 356, 4410, 7773, 15, 6042, 2999, 512, 8181];

let page: DialogPage;
beforeAll(async () => {
  page = await openDialogPage();
});
afterAll(() => page.close());

/** A case in which the act can be done: one that is active, where it can be done in such. */
function storyFor(act: CommandName): CaseStory {
  if (act === 'reopen') return caseIn.ended();
  const among = statusesAllowing(act);
  const status = among.includes('active') ? 'active' : among[0];
  if (!status) throw new Error(`${act} is allowed in no status`);
  return caseFor(act, status);
}

/** Numbers by which a dialog is filled in, each in another way. */
const WAYS = [1, 0, 2, 5, 3, 4, 7, 11];
const TAKEN = answerOf({ version: 1, warnings: [] });

/** Opens the dialog, fills it in so, and saves it; the command is answered with this. */
async function played(story: CaseStory, dialog: DialogOf, way: number, answer: Answered): Promise<Came> {
  const asked = { ...dialog, shown: await pageOf(story), now: story.now, by: anna, dice: [way, way + 1, way] };
  return page.play(asked, async (given) =>
    given.address.endsWith('/preview') ? answerOf(await preview(story, given)) : answer,
  );
}

/** A command as a dialog gave it, filled in in one way, with the labels that each of its parts is said beside. */
interface Sent {
  readonly way: number;
  readonly parts: ReadonlyMap<string, ReadonlySet<string>>;
}

const sent = new Map<DialogOf, Promise<readonly Sent[]>>();

/** What the dialog gives in each of the ways in which it can be filled in, found once. */
function sentBy(dialog: DialogOf): Promise<readonly Sent[]> {
  const found = sent.get(dialog) ?? sentInEachWay(dialog);
  sent.set(dialog, found);
  return found;
}

async function sentInEachWay(dialog: DialogOf): Promise<readonly Sent[]> {
  const story = storyFor(dialog.act);
  const all: Sent[] = [];
  for (const way of WAYS) {
    const came = await played(story, dialog, way, TAKEN);
    if (!came.sent) continue;
    expect({ way, done: came.done }).toEqual({ way, done: true });
    all.push({ way, parts: await saidBy(story, dialog, came) });
  }
  return all;
}

const refusalOf = (field: string) => refused('outOfRange', { field, least: 1, most: 2 });

test.each(dialogs)('%s: each part that is refused is said beside its field', async (_name, dialog) => {
  const all = await sentBy(dialog);
  const parts = new Set(all.flatMap((one) => [...one.parts.keys()]));
  for (const part of parts) {
    const labels = new Set(all.flatMap((one) => [...(one.parts.get(part) ?? [])]));
    const way = all.find((one) => one.parts.get(part)?.size)?.way;
    if (way === undefined) continue;
    const came = await played(storyFor(dialog.act), dialog, way, answerOf(refusalOf(part)));
    const { beside, ofWhole, done } = came;
    const isRight = beside.length === 1 && labels.has(beside[0]?.label ?? '');
    const said = { part, labels: [...labels], beside };
    expect({ ...said, ofWhole, done, isRight }).toEqual({ ...said, ofWhole: [], done: false, isRight: true });
  }
});

test.each(dialogs)(
  '%s: what is refused of no field that it asks is said in words above the button',
  async (_name, dialog) => {
    const [first] = await sentBy(dialog);
    if (!first) throw new Error('it was never filled in so that it can be sent');
    for (const problem of [refused('changedMeanwhile'), refusalOf('notAsked')]) {
      const { beside, ofWhole } = await played(storyFor(dialog.act), dialog, first.way, answerOf(problem));
      const { title, detail } = problemBody(problem, 'da');
      expect({ beside, ofWhole }).toEqual({ beside: [], ofWhole: [`${title}. ${detail}`] });
    }
  },
);

test('whatever the rules refuse, in whatever case, is of a field that the act’s dialog asks', async () => {
  const asked = new Map<string, Set<string>>();
  for (const [, dialog] of dialogs) {
    const parts = (await sentBy(dialog)).flatMap((one) => [...one.parts.keys()]);
    asked.set(dialog.act, new Set([...(asked.get(dialog.act) ?? []), ...parts]));
  }
  const isAsked = (act: string, field: string) =>
    [...(asked.get(act) ?? [])].some((part) => part === field || part.startsWith(`${field}.`));
  const others = new Set<string>();
  inEveryCase((story) => {
    const { state, rules, now } = story;
    for (const act of commandNames.filter(isWalked)) {
      const command = somethingToSay(act, story, DICE);
      const decision = decide(state, command as Command, { rules, now, by: staff(anna), commandId: 'c' as CommandId });
      const field = isRejection(decision) ? decision.params.field : undefined;
      if (typeof field === 'string' && !isAsked(act, field)) others.add(`${act}: ${field}`);
    }
  });
  expect([...others]).toEqual([]);
});
