import type { z } from 'zod';
import type { ActOf } from '../../../domain/access/commands';
import { mayTellLate } from '../../../domain/access/former-worker';
import type { Instant } from '../../../domain/clock/time';
import type { CaseCommands, CommandData } from '../../../domain/process';
import type { Deps } from '../../deps';
import { type CallerEndpoint, type WriteInput, writing } from '../../endpoint';
import { Problem } from '../../problems/problem';
import { commandAnswer } from '../../schema/answers';
import { caseParams } from '../../schema/params';
import { inWords } from './command-answer';
import type { BeforeSealing } from './plain';
import { sendToCase } from './send';

type Asking<P, B> = WriteInput<P, Record<string, never>, B>;

type Data<T extends keyof CaseCommands> = BeforeSealing<CommandData[T]>;

interface CaseCommand<T extends keyof CaseCommands, B, P> {
  readonly type: T;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly act: ActOf<T>;
  readonly body: z.ZodType<B>;
  /**
   * When what it tells happened, where it is taken from whoever had the case before: `withAnother` is told for the sake of another
   * that has its moment.
   */
  readonly toldLate?: (body: B) => Instant | undefined | 'withAnother';
  /** The command's data, its texts not yet sealed. */
  readonly data: (body: B, asked: Asking<P, B>, deps: Deps) => Data<T> | Promise<Data<T>>;
}

/** Where the path names more than the case, as one of its appointments. */
interface WithParams<P> {
  readonly params: z.ZodObject & z.ZodType<P>;
}

type OfCase = z.infer<typeof caseParams>;

interface WithoutParams {
  readonly params?: undefined;
}

/** A write endpoint that sends one command to one case, as most do. */
export function caseCommand<T extends keyof CaseCommands, B, P extends OfCase>(
  definition: CaseCommand<T, B, P> & WithParams<P>,
): CallerEndpoint;
export function caseCommand<T extends keyof CaseCommands, B>(
  definition: CaseCommand<T, B, OfCase> & WithoutParams,
): CallerEndpoint;
export function caseCommand<T extends keyof CaseCommands, B, P extends OfCase>(
  definition: (CaseCommand<T, B, P> & WithParams<P>) | (CaseCommand<T, B, OfCase> & WithoutParams),
): CallerEndpoint {
  if (definition.params === undefined) return endpointFor({ ...definition, params: caseParams });
  return endpointFor(definition);
}

function endpointFor<T extends keyof CaseCommands, B, P extends OfCase>(
  definition: CaseCommand<T, B, P> & WithParams<P>,
): CallerEndpoint {
  const { type, data, toldLate, ...rest } = definition;
  return writing({
    ...rest,
    takesToldLate: toldLate !== undefined,
    inRehearsal: true,
    answer: commandAnswer,
    async handle(deps, asked) {
      const { params, body, caller, key, rehearsal, taken, language, because, now } = asked;
      const { caseId } = params;
      if (because.kind === 'formerWorker' && !taken) requireBeforeTheyLeft(because.leftAt, toldLate?.(body), now);
      const answer = await sendToCase<T>(deps, {
        municipality: caller.municipality,
        caseId,
        type,
        data: await data(body, asked, deps),
        key,
        by: caller.actor,
        requestContent: { ...params, ...body },
        taken,
        ...(rehearsal && { rehearsal }),
      });
      const told = inWords(caseId, answer, language);
      // How the case stands now is not for whoever had it once.
      return because.kind === 'formerWorker' ? { ...told, phase: null, nextDeadline: null, nextReminder: null } : told;
    },
  });
}

/** Throws 403 `outOfReach` for what happened after they left, or is told too late. */
function requireBeforeTheyLeft(leftAt: Instant, told: Instant | undefined | 'withAnother', now: Instant): void {
  const happenedAt = told === 'withAnother' ? leftAt : told;
  if (!happenedAt || !mayTellLate({ leftAt, happenedAt }, now)) throw new Problem(403, 'outOfReach');
}
