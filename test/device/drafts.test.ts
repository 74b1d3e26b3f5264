import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { asOf } from '../../web/drafts/as-of';
import { Drafts } from '../../web/drafts/drafts';
import { draftOf } from '../../web/drafts/forms';
import { formsOfCase } from '../../web/drafts/forms-of-case';
import { keepLooseNote, looseNotes } from '../../web/drafts/loose-notes';
import { Database } from '../../web/outbox/database';
import { Locked, type Sealing } from '../../web/vault/sealing';
import { openVault } from './setup/outbox-world';

const DAY = 24 * 60 * 60_000;

let anna: Sealing;
let bent: Sealing;
beforeAll(async () => {
  [anna, bent] = [await openVault('anna'), await openVault('bent')];
});

/** A device, and pages of the app on it as whoever is signed in. */
function aDevice() {
  const database = () => new Database(undefined, name);
  const name = `drafts-${randomUUID()}`;
  return {
    database,
    async page(sealing: Sealing | undefined, now = 1_000_000) {
      const clock = { now, sealing };
      const drafts = new Drafts({
        database: database(),
        sealing: () => clock.sealing,
        now: () => clock.now,
        later: () => () => undefined,
      });
      await drafts.load();
      return { drafts, clock };
    },
  };
}

const form = draftOf.contact('a');

test('what was left half-written is found again by whoever wrote it, on a page that is opened later, and by nobody else', async () => {
  const device = aDevice();
  const { drafts } = await device.page(anna);
  drafts.keep(form, { note: 'Drak kaf' });
  drafts.keep(form, { note: 'Drak kaffe' });
  await drafts.writeNow();
  expect((await device.page(bent)).drafts.of(form)).toBeUndefined();
  expect((await device.page(anna)).drafts.of(form)).toEqual({ note: 'Drak kaffe' });
});

test('it lies on the device without a word of it, nor of which form or case it is', async () => {
  const device = aDevice();
  const { drafts } = await device.page(anna);
  drafts.keep(draftOf.act('case-1', { da: 'Krise', en: 'Crisis' }), { texts: { note: 'Drak kaffe' } });
  await drafts.writeNow();
  const [row] = await device.database().with((db) => db.getAll('drafts'));
  expect(Object.keys(row).sort()).toEqual(['keptAt', 'of', 'personId', 'sealed']);
  const lies = JSON.stringify(row) + Buffer.from(row.sealed.bytes).toString('latin1');
  expect(lies).not.toMatch(/kaffe|Krise|case-1|act/);
});

test('once it is sent it is gone, also where it was being written down just then', async () => {
  const device = aDevice();
  const { drafts } = await device.page(anna);
  drafts.keep(form, { note: 'one' });
  const written = drafts.writeNow();
  drafts.forget(form);
  await written;
  await drafts.writeNow();
  expect((await device.page(anna)).drafts.of(form)).toBeUndefined();
});

test('of two that were kept while the vault was locked the later one is found, and the other is gone', async () => {
  const device = aDevice();
  for (const [note, now] of [
    ['one', 1_000_000],
    ['two', 2_000_000],
  ] as const) {
    const { drafts } = await device.page(
      { ...anna, person: 'anna', state: 'sealOnly', seal: (value) => anna.seal(value) },
      now,
    );
    drafts.keep(form, { note });
    await drafts.writeNow();
  }
  const { drafts } = await device.page(anna, 3_000_000);
  expect(drafts.of(form)).toEqual({ note: 'two' });
  drafts.forget(form);
  await drafts.writeNow();
  expect((await device.page(anna)).drafts.of(form)).toBeUndefined();
});

test('a note that was written while no case could be read is found once its person is signed in, and by nobody else', async () => {
  const device = aDevice();
  const half: Sealing = {
    person: 'anna',
    state: 'sealOnly',
    seal: (value) => anna.seal(value),
    open: () => Promise.reject(new Locked()),
  };
  await keepLooseNote(device.database(), half, 'Mødte Grå Jakke', 2_000_000);
  await keepLooseNote(device.database(), half, 'Ved søen', 1_000_000);
  expect(looseNotes((await device.page(bent)).drafts)).toEqual([]);
  const { drafts } = await device.page(anna, 3_000_000);
  expect(looseNotes(drafts).map(({ note }) => note)).toEqual(['Ved søen', 'Mødte Grå Jakke']);
  for (const { form } of looseNotes(drafts)) drafts.forget(form);
  await drafts.writeNow();
  expect(looseNotes((await device.page(anna)).drafts)).toEqual([]);
});

test('after thirty days nothing of it is left', async () => {
  const device = aDevice();
  const { drafts } = await device.page(anna);
  drafts.keep(form, { note: 'one' });
  await drafts.writeNow();
  const later = await device.page(anna, 1_000_000 + 31 * DAY);
  expect(later.drafts.of(form)).toBeUndefined();
  await later.drafts.writeNow();
  expect(await device.database().with((db) => db.count('drafts'))).toBe(0);
});

test('another person on the same page finds nothing of it', async () => {
  const { drafts, clock } = await aDevice().page(anna);
  drafts.keep(form, { note: 'one' });
  clock.sealing = bent;
  expect([drafts.of(form), drafts.forms]).toEqual([undefined, []]);
});

test('a device that is full keeps it in the page', async () => {
  class Full extends Database {
    override with(): Promise<never> {
      return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    }
  }
  const drafts = new Drafts({ database: new Full(), sealing: () => anna, now: () => 1, later: () => () => undefined });
  drafts.keep(form, { note: 'one' });
  await drafts.writeNow();
  expect(drafts.of(form)).toEqual({ note: 'one' });
});

test('what an older build kept otherwise is left out', () => {
  const empty = { note: '', companions: [] as string[], channel: undefined as string | undefined };
  const kept = { note: 'one', companions: 'x', channel: 'phone', gone: true };
  expect(asOf(empty, kept)).toEqual({ note: 'one', companions: [], channel: 'phone' });
  expect(asOf(empty, 'x')).toBe(empty);
});

test('a case has the forms that are about it, by their names', () => {
  const forms = [
    draftOf.contact('a'),
    draftOf.act('a', { da: 'Mål/ønsker', en: 'Goals' }),
    draftOf.contact('b'),
    draftOf.newPerson,
  ];
  expect(formsOfCase(forms, 'a').map(({ da }) => da)).toEqual([expect.any(String), 'Mål/ønsker']);
});

test('what is written about one comment is not said of another, and is named once', async () => {
  const title = { da: 'Svar på kommentaren', en: 'Answer the comment' };
  const [one, other] = ['one', 'other'].map((comment) => draftOf.comment('a', title, comment));
  const { drafts } = await aDevice().page(anna);
  drafts.keep(one ?? '', { texts: { text: 'Ja, i går' } });
  expect(drafts.of(other ?? '')).toBeUndefined();
  drafts.keep(other ?? '', { texts: { text: 'Nej' } });
  expect(drafts.of(one ?? '')).toEqual({ texts: { text: 'Ja, i går' } });
  expect(formsOfCase(drafts.forms, 'a')).toEqual([title]);
});
