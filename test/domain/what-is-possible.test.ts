import { type CommandId, type CommandType, decide, isRejection, type Rejection } from '../../domain';
import { commandNames } from '../../domain/case/status';
import { possibleGrounds } from '../../domain/ending/endings';
import { possibleCommands } from '../../domain/process';
import { administrativeGrounds } from '../../domain/rules/grounds';
import { aCase, anAcceptedCase, anna, type CaseStory, day, shippedRules, text } from './a-case';
import { somethingToSay } from './any-steps';
import { inEveryCase } from './in-every-case';

const dice = [7, 1204, 88, 9001, 356, 4410, 7773, 15, 6042, 2999, 512, 8181];
/** The same numbers in other orders, so that a command is put in several ways. */
const throws = [0, 3, 5, 8].map((turn) => [...dice.slice(turn), ...dice.slice(0, turn)]);

const possible = ({ state, rules, now }: CaseStory): readonly CommandType[] => possibleCommands(state, { rules, now });

function refusalOf({ state, rules, now }: CaseStory, command: { type: CommandType; data: unknown }) {
  const context = { rules, now, by: { kind: 'staff', id: anna }, commandId: 'c' as CommandId } as const;
  const decision = decide(state, command as Parameters<typeof decide>[1], context);
  return isRejection(decision) ? decision : undefined;
}

/** Whether a refusal is about how the case stands, and not about what was said. */
function isOfState({ rejected, params }: Rejection): boolean {
  switch (rejected) {
    case 'notAllowedInStatus':
    case 'nothingOpen':
    case 'alreadyStable':
      return true;
    case 'alreadyOpen':
      return params.what === 'crisis' || params.what === 'decline';
    case 'notInThisState':
      return params.is === 'declined';
    case 'unknownEntry':
      return Array.isArray(params.known) && params.known.length === 0;
    case 'nothingToCorrect':
      return params.what === 'merge';
    default:
      return false;
  }
}

describe('whatever has happened in a case', () => {
  test('what is not possible is refused however it is put, and what is possible is never refused for how the case stands', () => {
    inEveryCase((story) => {
      const listed = possible(story);
      for (const type of commandNames.filter((one) => one !== 'endOnGround')) {
        for (const thrown of throws) {
          const refusal = refusalOf(story, somethingToSay(type, story, thrown));
          if (!listed.includes(type) && !refusal) throw new Error(`${type} is not listed, and is taken`);
          if (listed.includes(type) && refusal && isOfState(refusal)) {
            throw new Error(`${type} is listed, and refused: ${JSON.stringify(refusal)}`);
          }
        }
      }
    });
  });

  test('it can be ended on the grounds that are listed, and on no other', () => {
    inEveryCase((story) => {
      const grounds = possibleGrounds(story.state, story.rules);
      const said = { contactTo: ['network'], selfReliant: 'withOtherMeasure', reasons: text } as const;
      for (const ground of ['isolationBroken', ...administrativeGrounds, 'local:noSuchGround'] as const) {
        const refusal = refusalOf(story, { type: 'endOnGround', data: { ground, ...said } });
        if (grounds.includes(ground) === (refusal !== undefined)) throw new Error(`${ground}: ${refusal?.rejected}`);
      }
      if (possible(story).includes('endOnGround') !== grounds.length > 0) throw new Error('listed without a ground');
    });
  });
});

describe('a case as it stands', () => {
  test('has a crisis to close only while there is one, and one to mark only while there is none', () => {
    const quiet = anAcceptedCase('2026-02-02');
    expect(possible(quiet)).toEqual(expect.arrayContaining(['markCrisis']));
    expect(possible(quiet)).not.toContain('closeCrisis');
    const worried = quiet.does('markCrisis', { kind: 'eviction' });
    expect(possible(worried)).toContain('closeCrisis');
    expect(possible(worried)).not.toContain('markCrisis');
  });

  test('is handed over only on a consent that is valid that day', () => {
    const story = anAcceptedCase('2026-02-02');
    expect(possible(story)).not.toContain('offerHandover');
    story.does('giveConsent', {
      to: { kind: 'service', service: 'psychiatry' },
      toWhom: text,
      what: ['name'],
      until: day('2026-02-10'),
    });
    expect(possible(story)).toContain('offerHandover');
    story.now = story.on('2026-02-11 09:00').now;
    expect(possible(story)).not.toContain('offerHandover');
  });

  test('of a minor is not taken up, and can be pointed elsewhere', () => {
    const story = aCase('gentofte').on('2026-02-02 09:00').referred();
    expect(possible(story)).toContain('accept');
    story.does('recordAge', { age: { years: 16, estimated: false } });
    expect(possible(story)).not.toContain('accept');
    expect(possible(story)).toContain('declareOutsideTargetGroup');
  });

  test('names a ground that the municipality added itself, while that may end it', () => {
    const own = { id: 'ownGround', name: { da: 'Egen grund', en: 'Own ground' }, assessment: true };
    const story = anAcceptedCase(
      '2026-02-02',
      'ballerup',
      shippedRules('ballerup', (shipped) => ({ ...shipped, additionalGrounds: [own] })),
    );
    const grounds = possibleGrounds(story.state, story.rules);
    expect(grounds).toEqual(['isolationBroken', ...administrativeGrounds, 'local:ownGround']);
    const ended = story.does('endOnGround', { ground: 'movedAway', reasons: text });
    expect(possibleGrounds(ended.state, ended.rules)).toEqual([]);
    expect(possible(ended)).not.toContain('endOnGround');
  });
});
