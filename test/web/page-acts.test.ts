import { mayGive } from '../../domain/access/commands';
import type { Asker } from '../../domain/access/decide';
import { commandNames, commandsAllowedIn, statuses } from '../../domain/case/status';
import type { StaffId } from '../../domain/ids';
import { offered, pageActs } from '../../web/allowed/page-acts';
import { everyPlay } from './acts/every-play';

test.each(commandNames.filter((command) => pageActs[command].kind === 'dialog'))(
  'the dialog of %s is among those that are tried in a browser',
  (command) => {
    expect(everyPlay.map((play): string => play.command)).toContain(command);
  },
);

const worker = '11111111-1111-4111-8111-111111111111' as StaffId;
const contactPerson: Asker = { kind: 'staff', id: worker, roles: ['outreachWorker'], teams: [], standsInFor: [] };
const own = { team: null, workers: [worker], restricted: null };

const givenByContactPerson = commandNames.filter((command) => mayGive(contactPerson, command, own));

test.each(givenByContactPerson)(
  'a contact person finds %s on the page of their case, or it is written why not',
  (command) => {
    const row = pageActs[command];
    switch (row.kind) {
      case 'dialog':
        return;
      case 'elsewhere':
        return expect(row.where).toMatch(/\w+ \w+/);
      case 'none':
        return expect(row.because).toMatch(/^It opens/);
    }
  },
);

test.each(statuses)('“More” offers each act that is allowed when a case is %s once, under one heading', (status) => {
  const allowed = commandsAllowedIn(status);
  const shown = offered(allowed, []).flatMap(({ acts }) => acts);
  expect(new Set(shown).size).toBe(shown.length);
  expect([...shown].sort()).toEqual(allowed.filter((command) => pageActs[command].kind === 'dialog').sort());
});

test('what is not allowed is not offered, and no heading stands over nothing', () => {
  expect(offered([], [])).toEqual([]);
  const commands = ['markCrisis', 'agreeToEnding', 'logContact'] as const;
  expect(offered(commands, ['seeCase'])).toEqual([{ heading: 'safety', acts: ['markCrisis'] }]);
});

test('who the citizen is can be recorded by whoever may, whatever the case allows', () => {
  expect(offered([], ['recordIdentity'])).toEqual([{ heading: 'record', acts: ['recordIdentity'] }]);
});
