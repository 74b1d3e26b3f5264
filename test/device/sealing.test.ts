import { newKeys, openPair } from '../../web/vault/keys';
import { type KeysAtHand, Locked, NotOurs, type Sealing, sealingFor } from '../../web/vault/sealing';

const note = { outcome: 'notMet', note: 'Bænken ved åen, æøå', at: [1, null, { deep: true }] };

async function vaultOf(person: string) {
  const { key, publicKey, sealedPrivateKey } = await newKeys(person);
  const pair = await openPair(key, { publicKey, sealedPrivateKey }, person);
  const as = (keys: KeysAtHand): Sealing => sealingFor(person, () => keys);
  return {
    open: as({ kind: 'open', key, pair }),
    sealOnly: as({ kind: 'sealOnly', pair: { publicKey } }),
    locked: as({ kind: 'locked' }),
  };
}

describe('what is kept on a device is sealed', () => {
  it('opens again as it was', async () => {
    const { open } = await vaultOf('anna');
    const sealed = await open.seal(note);
    expect(sealed.by).toBe('vault');
    expect(await open.open(sealed)).toEqual(note);
  });

  it('is never the same bytes twice, and has no word of it in clear', async () => {
    const { open, sealOnly } = await vaultOf('anna');
    for (const sealing of [open, sealOnly]) {
      const [one, two] = [await sealing.seal(note), await sealing.seal(note)];
      expect(Buffer.from(one.bytes)).not.toEqual(Buffer.from(two.bytes));
      expect(Buffer.from(one.bytes).includes('notMet')).toBe(false);
    }
  });

  it('can be written while the vault is locked, and be read when it is open again', async () => {
    const { open, sealOnly } = await vaultOf('anna');
    const sealed = await sealOnly.seal(note);
    expect(sealed.by).toBe('publicKey');
    await expect(sealOnly.open(sealed)).rejects.toBeInstanceOf(Locked);
    expect(await open.open(sealed)).toEqual(note);
  });

  it('cannot be written or read where there is no vault', async () => {
    const { open, locked } = await vaultOf('anna');
    await expect(locked.seal(note)).rejects.toBeInstanceOf(Locked);
    await expect(locked.open(await open.seal(note))).rejects.toBeInstanceOf(Locked);
  });

  it('opens for nobody else, on no other device, and not when a bit of it was changed', async () => {
    const [anna, bent, annasOther] = [await vaultOf('anna'), await vaultOf('bent'), await vaultOf('anna')];
    for (const sealing of [anna.open, anna.sealOnly]) {
      const sealed = await sealing.seal(note);
      await expect(bent.open.open(sealed)).rejects.toBeInstanceOf(NotOurs);
      await expect(annasOther.open.open(sealed)).rejects.toBeInstanceOf(NotOurs);
      const changed = sealed.bytes.slice();
      changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
      await expect(anna.open.open({ ...sealed, bytes: changed })).rejects.toBeInstanceOf(NotOurs);
    }
  });

  it('is bound to its person, even under the same key', async () => {
    const { key, publicKey, sealedPrivateKey } = await newKeys('anna');
    const pair = await openPair(key, { publicKey, sealedPrivateKey }, 'anna');
    const keys: KeysAtHand = { kind: 'open', key, pair };
    const sealed = await sealingFor('anna', () => keys).seal(note);
    await expect(sealingFor('bent', () => keys).open(sealed)).rejects.toBeInstanceOf(NotOurs);
  });
});
