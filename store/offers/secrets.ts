import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey } from '../keys/key-set';
import type { MasterKeys } from '../keys/master-keys';

const ID_BYTES = 16;
const CODE_DIGITS = 6;
const TOKEN = /^[A-Za-z0-9_-]{64}$/;

/** What opens a link is made of its id each time, so that the database, its backups and its readers have nothing that opens one. */
const codeOver = (keys: MasterKeys, use: 'token' | 'code' | 'opened', content: string): Buffer =>
  createHmac('sha256', deriveKey(keys.lasting('digest'), `offer link ${use}`))
    .update(content)
    .digest();

/** What stands in the link's address: its id, signed. */
export function tokenOf(keys: MasterKeys, linkId: string): string {
  return Buffer.concat([Buffer.from(linkId.replaceAll('-', ''), 'hex'), codeOver(keys, 'token', linkId)]).toString(
    'base64url',
  );
}

/** The id of the link with this token; undefined where we have signed no such token. */
export function linkIdIn(keys: MasterKeys, token: string): string | undefined {
  if (!TOKEN.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  const id = bytes.toString('hex', 0, ID_BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return timingSafeEqual(bytes.subarray(ID_BYTES), codeOver(keys, 'token', id)) ? id : undefined;
}

/** The code that goes with the link by another way: six digits, `482915`. */
export function codeOf(keys: MasterKeys, linkId: string): string {
  const drawn = codeOver(keys, 'code', linkId).readUIntBE(0, 6) % 10 ** CODE_DIGITS;
  return String(drawn).padStart(CODE_DIGITS, '0');
}

/** Whether these are the code's digits, however they are grouped. */
export function isCodeOf(keys: MasterKeys, linkId: string, written: string): boolean {
  const given = Buffer.from(written.replace(/\D/g, '').padEnd(CODE_DIGITS, ' '));
  const wanted = Buffer.from(codeOf(keys, linkId));
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** What a browser keeps after the code was right, until a moment in milliseconds since 1970. */
export function openedTicket(keys: MasterKeys, linkId: string, untilMs: number): string {
  return `${untilMs}.${codeOver(keys, 'opened', `${linkId}/${untilMs}`).toString('base64url')}`;
}

/** Whether a browser has opened this link, and not too long ago. */
export function isOpened(keys: MasterKeys, linkId: string, ticket: string | undefined, nowMs: number): boolean {
  const untilMs = Number(ticket?.split('.')[0]);
  if (!ticket || !(nowMs < untilMs)) return false;
  const [given, wanted] = [Buffer.from(ticket), Buffer.from(openedTicket(keys, linkId, untilMs))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
