import type { Command } from '../domain';
import { readCaseState } from '../domain/case/state-versions';
import { localGround } from '../domain/rules/grounds';
import { readRuleBook, readSettings, readStandard } from '../domain/rules/rule-versions';
import { readVisitState } from '../domain/visit/visit-versions';
import { type CaseInput, type CommandMessage, historyVersion, type SagaInput, type VisitInput } from './messages';

/** What a case's run was started with, in today's shape, whatever release it was that started it. */
export function readCaseInput({ rules, carried, ...input }: CaseInput): CaseInput {
  mustGoOn(input);
  return {
    ...input,
    rules: readRuleBook(rules),
    ...(carried && { carried: { ...carried, state: readCaseState(carried.state) } }),
  };
}

/** The same for a lone visit. */
export function readVisitInput({ takenUp, ...input }: VisitInput): VisitInput {
  mustGoOn(input);
  return { ...input, ...(takenUp && { takenUp: readVisitState(takenUp) }) };
}

/** The same for an act across cases. */
export function readSagaInput(input: SagaInput): SagaInput {
  mustGoOn(input);
  return input;
}

/** A command that an earlier release named otherwise, or that brings rules along, in today's shape; any other is the very same. */
export function readMessage(message: CommandMessage): CommandMessage {
  const command = withRulesRead(underTodaysName(message.command));
  return command === message.command ? message : { ...message, command };
}

/** Release 0.1 had a command of its own for each kind of ground. What a run of it has taken is given to the run that follows. */
function underTodaysName(command: Command): Command {
  const { type, data } = command as { readonly type: string; readonly data: { readonly ground: string } };
  switch (type) {
    case 'endIsolationBroken':
      return { type: 'endOnGround', data: { ...data, ground: 'isolationBroken' } } as Command;
    case 'endOnLocalGround':
      return { type: 'endOnGround', data: { ...data, ground: localGround(data.ground) } } as Command;
    case 'endAdministratively':
      return { type: 'endOnGround', data } as Command;
    default:
      return command;
  }
}

function withRulesRead(command: Command): Command {
  switch (command.type) {
    case 'moveToStandard': {
      const { standard, rulesVersion } = command.data;
      return { ...command, data: { ...command.data, standard: readStandard(standard, rulesVersion) } };
    }
    case 'applySettings': {
      const { settings, rulesVersion } = command.data;
      return { ...command, data: { ...command.data, settings: readSettings(settings, rulesVersion) } };
    }
    default:
      return command;
  }
}

/**
 * A run that began before a break is not gone on with: this code might decide otherwise than its history says. Any error
 * but a failure of the workflow's own leaves the run as it is, until another worker takes it or it is begun anew.
 */
function mustGoOn({ historyVersion: begunUnder = 1 }: Pick<CaseInput, 'historyVersion'>): void {
  if (begunUnder === historyVersion) return;
  const what = `this run is of history version ${begunUnder}, and this release goes on with version ${historyVersion}`;
  throw new Error(`${what}: npm run cases -- revive --anew`);
}
