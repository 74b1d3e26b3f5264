import { z } from 'zod';
import { carryOut } from '../acts/carry-out';
import { answerOf } from '../acts/in-words';
import { lastLinked } from '../cases/linking/last-linked';
import { seeBothCases } from '../cases/linking/see-both-cases';
import { requireFurtherCaseAccess } from '../door/require-access';
import { writing } from '../endpoint';
import { paths } from '../paths';
import { refused, refuseUnlessAllowed } from '../problems/refusal-status';
import { commandAnswer } from '../schema/answers';
import { caseId, reason, text } from '../schema/fields';
import { caseParams } from '../schema/params';

const tag = 'Triage';

const join = writing({
  path: paths.triage.join,
  inRehearsal: true,
  act: 'linkCases',
  tag,
  summary: 'Join to an existing case: the concern is added there, and this one ends',
  description: 'One that has ended is refused with `right: reopen`, since nobody would see the concern there.',
  params: caseParams,
  body: z.strictObject({ caseId, reason }),
  alsoAbout: (body) => [body.caseId],
  acrossCases: true,
  answer: commandAnswer.extend({ joinedTo: z.string() }).meta({ id: 'JoinAnswer' }),
  async handle(deps, asked) {
    const { params, body, key, caller, language } = asked;
    const { municipality } = caller;
    const from = params.caseId;
    const into = body.caseId;
    const why = await deps.sealing.seal(municipality, from, body.reason.text, key);
    const refuseFirst = async (): Promise<void> => {
      const [one] = await seeBothCases(deps, municipality, from, into, 'caseId');
      refuseUnlessAllowed('joinToCase', one.state.status);
    };
    const act = { kind: 'join', from, into, reason: why } as const;
    const done = await carryOut(deps, join, asked, act, { refuseFirst });
    return { ...answerOf(done, from, language), joinedTo: into };
  },
});

const undoJoin = writing({
  path: paths.triage.undoJoin,
  inRehearsal: true,
  act: 'linkCases',
  tag,
  summary: 'Undo a joining: this is a case of its own again, and the other gives back its concern',
  params: caseParams,
  body: z.strictObject({ reason: text }),
  acrossCases: true,
  answer: commandAnswer,
  async handle(deps, asked) {
    const { params, body, key, caller, asker, language } = asked;
    const { municipality } = caller;
    const from = params.caseId;
    const into = await lastLinked(deps, municipality, from, 'joinedToCase');
    if (!into) throw refused('nothingToCorrect', { what: 'join' });
    await requireFurtherCaseAccess(deps, { asker, municipality, act: 'linkCases' }, into);
    const why = await deps.sealing.seal(municipality, from, body.reason.text, key);
    const done = await carryOut(deps, undoJoin, asked, { kind: 'undoJoin', from, into, reason: why });
    return answerOf(done, from, language);
  },
});

export const joining = [join, undoJoin];
