import type { z } from 'zod';
import type { ActOf } from '../../../domain/access/commands';
import type { CaseCommands, CommandData } from '../../../domain/process';
import type { Deps } from '../../deps';
import { type CallerEndpoint, type WriteInput, writing } from '../../endpoint';
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
  const { type, data, ...rest } = definition;
  return writing({
    ...rest,
    inRehearsal: true,
    answer: commandAnswer,
    async handle(deps, asked) {
      const { params, body, caller, key, rehearsal, taken, language } = asked;
      const { caseId } = params;
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
      return inWords(caseId, answer, language);
    },
  });
}
