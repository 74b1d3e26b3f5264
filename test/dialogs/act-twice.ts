import { Problem } from '../../api/problems/problem';
import { problemBody } from '../../api/problems/problem-body';
import type { StaffId } from '../../domain';
import { acts as words } from '../../texts/web/acts/dialog';
import type { CaseStory } from '../domain/a-case';
import type { DialogOf } from './asked';
import { bodiesOf } from './bodies';
import type { DialogPage } from './open-page';
import { Said } from './said';
import { saidBy } from './said-by';
import { answerOf, give, pageOf, preview } from './twin-cases';

/** Two cases to which the same happens: in one by the dialogs, in the other by the API. */
export interface Twins {
  readonly byDialogs: CaseStory;
  readonly byApi: CaseStory;
}

/** One act: in which dialog, by whom, and filled in by these numbers. */
interface Doing {
  readonly dialog: DialogOf;
  readonly by: StaffId;
  readonly dice: readonly number[];
}

const TAKEN = { version: 1, warnings: [] };

/**
 * One act by its dialog and by hand. Answers the cases to walk on in, which are others where the act has opened another case;
 * nothing where it was refused. Throws where the two do not come to the same.
 */
export async function actTwice(
  page: DialogPage,
  twins: Twins,
  { dialog, by, dice }: Doing,
): Promise<Twins | undefined> {
  const { byDialogs, byApi } = twins;
  const { act, which } = dialog;
  const shown = await pageOf(byDialogs);
  let workedOut: object | undefined;
  let came: CaseStory | Problem | undefined;
  const { filled, sent, done, beside, ofWhole } = await page.play(
    { ...dialog, shown, now: byDialogs.now, by, dice },
    async (given) => {
      if (given.address.endsWith('/preview')) {
        workedOut = await preview(byDialogs, given);
        return answerOf(workedOut);
      }
      came = await give(byDialogs, { act, by }, given);
      return answerOf(came instanceof Problem ? came : TAKEN);
    },
  );
  const write = bodiesOf(act)[which];
  if (!write) throw new Error(`nobody has written the body of ${act} ${which}`);
  const byHand = async () => {
    const [path, body] = write(new Said(filled), await pageOf(byApi), { now: byApi.now, by });
    return { address: `/v1/cases/${byApi.state.caseId}/${path}`, body };
  };
  const said: object = { act, which, filled };
  const saysWhat = [...beside, ...ofWhole].length > 0;
  if (!sent) {
    const lacks = beside.some(({ error }) => error === words.needed.da);
    // What cannot be said in this case is not sent, and the dialog says what. What the server does not work out is refused of the body too.
    expect({ ...said, saysWhat: saysWhat || filled.length === 0 }).toEqual({ ...said, saysWhat: true });
    if (!lacks && workedOut instanceof Problem) {
      const refused = refusalIn(workedOut);
      const given = await byHand();
      for (const story of [byDialogs, byApi])
        expect({ ...said, refused: refusalIn(await give(story, { act, by }, given)) }).toEqual({ ...said, refused });
    }
    return undefined;
  }
  const given = await byHand();
  const cameByHand = await give(byApi, { act, by }, given);
  const refused = refusalIn(came);
  const { address } = sent;
  expect({ ...said, address, refused }).toEqual({ ...said, address: given.address, refused: refusalIn(cameByHand) });
  expect({ ...said, ...standing(byDialogs) }).toEqual({ ...said, ...standing(byApi) });
  if (refused) {
    const [wrong] = refused.errors ?? [];
    const labels = wrong && (await saidBy(byDialogs, dialog, { filled })).get(wrong.path.replace('body.', ''));
    const isBeside = labels && labels.size > 0;
    const where = isBeside ? beside.some(({ label }) => labels.has(label)) : saysWhat;
    expect({ ...said, refused, beside, ofWhole, where }).toEqual({ ...said, refused, beside, ofWhole, where: true });
    return undefined;
  }
  expect({ ...said, done }).toEqual({ ...said, done: true });
  if (!came || came instanceof Problem || cameByHand instanceof Problem) return undefined;
  expect({ ...said, ...standing(came) }).toEqual({ ...said, ...standing(cameByHand) });
  return came === byDialogs ? twins : { byDialogs: came, byApi: cameByHand };
}

const refusalIn = (came: object | undefined) => (came instanceof Problem ? problemBody(came, 'da') : undefined);

const standing = ({ warnings, state, events }: CaseStory) => ({ warnings, state, events: events.slice(-8) });
