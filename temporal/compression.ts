import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { CannotOpen } from '../store/keys/aes-gcm';
import { dictionary1 } from './dictionary-1';

/** By number: payloads say which one they were compressed by. All that a release ever used stay. */
const dictionaries: Readonly<Record<number, Buffer>> = { 1: dictionary1 };
const CURRENT = 1;

/** Begins what is compressed. No protobuf message begins so, since no field has the number 0: what was sealed uncompressed is told apart by it. */
const COMPRESSED = 0;

/** Longer than any message that Temporal takes, in bytes: nothing longer is compressed, and nothing is inflated further. */
const LONGEST = 4 * 1_024 * 1_024;

/** A payload was compressed by a release that knows more dictionaries than this one. */
export class UnknownDictionary extends Error {
  readonly code = 'unknownDictionary';
  constructor(readonly dictionary: number | undefined) {
    super(
      `a payload was compressed by dictionary ${dictionary}, which this release does not have: a later one wrote it`,
    );
    this.name = 'UnknownDictionary';
  }
}

/** A payload's message in protobuf, as it is sealed: compressed where that makes it smaller, otherwise as it is. */
export function compress(message: Uint8Array): Uint8Array {
  if (message.length > LONGEST) return message;
  const deflated = deflateRawSync(message, { dictionary: dictionaries[CURRENT] });
  const compressed = Buffer.concat([Buffer.of(COMPRESSED, CURRENT), deflated]);
  return compressed.length < message.length ? compressed : message;
}

/** The message again, in 4 MB at most. Throws `UnknownDictionary`, and `CannotOpen` where it does not inflate or goes on for longer. */
export function decompress(sealed: Uint8Array): Uint8Array {
  if (sealed[0] !== COMPRESSED) return sealed;
  const number = sealed[1];
  const dictionary = number === undefined ? undefined : dictionaries[number];
  if (!dictionary) throw new UnknownDictionary(number);
  try {
    return inflateRawSync(sealed.subarray(2), { dictionary, maxOutputLength: LONGEST });
  } catch (cause) {
    throw new CannotOpen('a compressed payload', { cause });
  }
}
