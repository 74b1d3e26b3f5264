import { newKeys, openWithKey, sealWithKey, unwrap, wrap, wrappingKey } from '../../web/vault/keys';

const secret = () => crypto.getRandomValues(new Uint8Array(32));
const plain = new TextEncoder().encode('a note');

it('a vault’s key comes out of its wrap by the same secret alone, and stays out of reach of scripts', async () => {
  const [ofServer, other] = [secret(), secret()];
  const { key } = await newKeys('anna');
  const sealed = await sealWithKey(key, plain, 'anna');
  const wrapped = await wrap(key, await wrappingKey(ofServer, 'server'));

  const again = await unwrap(wrapped, await wrappingKey(ofServer, 'server'));
  expect(await openWithKey(again, sealed, 'anna')).toEqual(plain);
  expect(again.extractable).toBe(false);
  await expect(unwrap(wrapped, await wrappingKey(other, 'server'))).rejects.toThrow();
  await expect(unwrap(wrapped, await wrappingKey(ofServer, 'passkey'))).rejects.toThrow();
});

it('the passkey’s wrap is made of the server’s, while that is open', async () => {
  const [ofServer, ofPasskey] = [secret(), secret()];
  const { key } = await newKeys('anna');
  const sealed = await sealWithKey(key, plain, 'anna');
  const wrapped = await wrap(key, await wrappingKey(ofServer, 'server'));

  const toWrapAgain = await unwrap(wrapped, await wrappingKey(ofServer, 'server'), true);
  const second = await wrap(toWrapAgain, await wrappingKey(ofPasskey, 'passkey'));
  const opened = await unwrap(second, await wrappingKey(ofPasskey, 'passkey'));
  expect(await openWithKey(opened, sealed, 'anna')).toEqual(plain);
});
