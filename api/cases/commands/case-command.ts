import type { z } from 'zod';
import type { CaseId } from '../../../domain';
import type { Act } from '../../../domain/access/acts';
import type { CaseCommands, CommandData } from '../../../domain/process';
import { type Endpoint, type WriteInput, writing } from '../../endpoint';
import { commandAnswer } from '../../schema/answers';
import { caseParams } from '../../schema/params';
import { inWords } from './command-answer';
import type { BeforeSealing } from './plain';
import { sendToCase } from './send';

type Asking<P, B> = WriteInput<P, Record<string, never>, B>;

type CaseCommand<T extends keyof CaseCommands, B, P> = {
  readonly type: T;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly act: Act;
  readonly params?: z.ZodObject & z.ZodType<P>;
  readonly body: z.ZodType<B>;
  /** The command's data, its texts not yet sealed. */
  readonly data: (body: B, asked: Asking<P, B>) => BeforeSealing<CommandData[T]>;
};

/** A write endpoint that sends one command to one case, as most do. */
export function caseCommand<T extends keyof CaseCommands, B, P extends { caseId: CaseId } = { caseId: CaseId }>(
  definition: CaseCommand<T, B, P>,
): Endpoint {
  const { type, data, params, ...rest } = definition;
  return writing({
    ...rest,
    params: params ?? (caseParams as unknown as z.ZodObject & z.ZodType<P>),
    answer: commandAnswer,
    async handle(deps, asked) {
      const { caseId } = asked.params;
      const answer = await sendToCase<T>(deps, {
        municipality: asked.caller.municipality,
        caseId,
        type,
        data: data(asked.body, asked),
        key: asked.key,
        by: asked.caller.actor,
        requestContent: { ...asked.params, ...asked.body },
        ...(asked.rehearsal && { rehearsal: asked.rehearsal }),
      });
      return inWords(caseId, answer, asked.language);
    },
  });
}
