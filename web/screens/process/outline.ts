import { type GivenCommand, givenCommands, rolesGiving } from '../../../domain/access/commands';
import type { StaffRole } from '../../../domain/access/roles';
import type { Status } from '../../../domain/case/status';
import { deadlineTopics } from '../../../domain/rules/deadline-topics';
import { administrativeGrounds, type Ground, triageGrounds } from '../../../domain/rules/grounds';
import { groundInForce, groundsNamed, type NamesGrounds } from '../../../domain/rules/grounds-in-force';
import type { Bilingual, Language } from '../../../domain/rules/schema-parts';
import { restsOn } from '../../../domain/rules/standard-queries';
import { type Move, movesFrom } from '../../../domain/views/moves';
import { commandWords } from '../../../texts/commands';
import { groundNames, stepNames, topicNames } from '../../../texts/names';
import { type LinesOf, settingLines } from '../../../texts/setting-lines';
import { fixedDeadlines } from '../../../texts/web/process';

/** What the page is made of: the standard and the settings as they are in force. */
export interface InForce extends LinesOf, NamesGrounds {
  readonly standard: LinesOf['standard'] & NamesGrounds['standard'];
  readonly settings: LinesOf['settings'] & NamesGrounds['settings'];
}

/** One thing that moves a case on: what it is in words, and who may do it; nobody, where it comes about by itself or other systems do it. */
export interface MovedBy {
  readonly what: Bilingual;
  readonly roles: readonly StaffRole[];
  readonly how: 'person' | 'program' | 'byItself';
}

const isGiven = (by: Move['by']): by is GivenCommand => givenCommands.some((one) => one === by);
const isStep = (by: Move['by']): by is Extract<Move['by'], keyof typeof stepNames> => Object.hasOwn(stepNames, by);

function movedBy(by: Move['by']): readonly MovedBy[] {
  if (isGiven(by)) {
    const roles = rolesGiving(by);
    return [{ what: commandWords[by], roles, how: roles.length > 0 ? 'person' : 'program' }];
  }
  return isStep(by) ? [{ what: stepNames[by], roles: [], how: 'byItself' }] : [];
}

/** Where a case goes from a status, and by what, in the order of the statuses; what is taken back comes last. */
export function leadingOn(from: Status, inForce: InForce) {
  const all = movesFrom(from, inForce);
  const targets = [...new Set(all.map(({ to }) => to))];
  return targets
    .map((to) => ({ to, by: all.filter((move) => move.to === to).flatMap(({ by }) => movedBy(by)) }))
    .filter(({ by }) => by.length > 0);
}

/** Every deadline with how long it is, and the clause that it rests on; null: set locally. */
export function deadlineLines(inForce: InForce, language: Language) {
  const lines = settingLines(inForce.standard, inForce.settings, language);
  return deadlineTopics.flatMap((topic) => {
    const clause = restsOn(inForce.standard, topic);
    const ofTopic = lines.filter((line) => line.topic === topic);
    const fixed = fixedDeadlines[topic];
    if (ofTopic.length > 0) return ofTopic.map(({ name, value }) => ({ topic, name, value, clause }));
    return fixed ? [{ topic, name: topicNames[topic][language], value: fixed[language], clause }] : [];
  });
}

/** Every ground on which a case may end here, with whose word it is. */
export function endings(inForce: InForce, language: Language) {
  const grounds: readonly Ground[] = [...groundsNamed(inForce), ...triageGrounds, ...administrativeGrounds, 'merged'];
  return grounds.flatMap((ground) => {
    const found = groundInForce(ground, inForce);
    return found ? [{ ...found, name: nameOfGround(ground, inForce, language) }] : [];
  });
}

function nameOfGround(ground: Ground, { settings }: InForce, language: Language): string {
  const own = settings.additionalGrounds.find(({ id }) => ground === `local:${id}`);
  const named = Object.entries(groundNames).find(([name]) => name === ground)?.[1];
  return (own?.name ?? named)?.[language] ?? ground;
}

/** What the same roles do, together; whoever does most of it first. What programs alone do is nobody's role. */
export function whoDoesWhat(): readonly {
  readonly roles: readonly StaffRole[];
  readonly commands: readonly GivenCommand[];
}[] {
  const together = new Map<string, { roles: readonly StaffRole[]; commands: GivenCommand[] }>();
  for (const command of givenCommands) {
    const roles = rolesGiving(command);
    const group = together.get(roles.join(' ')) ?? { roles, commands: [] };
    group.commands.push(command);
    together.set(roles.join(' '), group);
  }
  return [...together.values()];
}
