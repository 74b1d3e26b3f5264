import type { Command } from '../domain';
import { readCaseState } from '../domain/case/state-versions';
import { readRuleBook, readSettings, readStandard } from '../domain/rules/rule-versions';
import { readVisitState } from '../domain/visit/visit-versions';
import { type CaseInput, type CommandMessage, historyVersion, type VisitInput } from './messages';

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

/** A command that brings rules along, with them in today's shape; any other is the very same. */
export function readMessage(message: CommandMessage): CommandMessage {
  const command = withRulesRead(message.command);
  return command === message.command ? message : { ...message, command };
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
