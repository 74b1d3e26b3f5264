import type { MunicipalityId, StaffId } from '../../domain';
import { type Instant, type LocalDate, localDateOf } from '../../domain/clock/time';
import { closingOf } from '../../domain/clock/working-days';
import type { ClaimedDigest } from '../../store/delivery/claim';
import { type DigestContent, digestContent } from '../../store/delivery/digest-content';
import { noteDropped, noteGivenUp, type ToldItem } from '../../store/delivery/note';
import { teamsWeek } from '../../store/delivery/week';
import { loadPeople, type People } from '../../store/people/people';
import { absenceOf, responsibilitiesOf } from '../../store/people/recipients';
import { type AttentionItem, listAttention } from '../../store/read/attention-lists';
import { digestOf } from '../../texts/mail/digest';
import type { Message } from '../../texts/mail/message';
import type { Letter, Reader, Sender } from '../../texts/mail/sender';
import { weeklyOf } from '../../texts/mail/weekly';
import { asMessage } from './as-message';
import { calendarOf } from './calendar';
import type { DeliveryDependencies } from './dependencies';
import { fromList } from './from-list';
import { type Addressee, addressOf, type DeliveryOutcome, sendAndNote } from './send';
import { senderOf } from './sender';

/** Makes a digest of what stands at this moment and sends it, on its own day only and while people are at work. */
export async function deliverDigest(deps: DeliveryDependencies, digest: ClaimedDigest): Promise<DeliveryOutcome> {
  const { db } = deps;
  if (await isStale(deps, digest)) return drop(deps, digest, 'stale');
  const people = await loadPeople(db, digest.municipality);
  if (!people.staff.some(({ id, active }) => id === digest.person && active)) return drop(deps, digest, 'deactivated');
  // Lists may fall to a lead on leave where nobody else is left, mail may not: what it told would count as told.
  if (absenceOf(people, digest.person, digest.date)) return drop(deps, digest, 'away');
  const { reader, ...at } = (await addressOf(deps, digest, digest.person)) ?? nowhere;
  const { municipality, person, date } = digest;
  const sender = await senderOf(deps, municipality, reader.language);
  const of = { municipality, person, date, now: deps.now() };
  const make = digest.what === 'digest' ? daily : weekly;
  const made = await make({
    of,
    theirs: deps.within({ municipality, staff: person, rehearsal: null }),
    people,
    reader,
    sender,
  });
  if (!made) return drop(deps, digest, 'empty');
  if (at.to === null) {
    await noteGivenUp(db, digest, { code: 'noAddress', to: digest.person, at: deps.now() });
    return 'givenUp';
  }
  return sendAndNote(deps, digest, { ...at, ...made });
}

const nowhere: Addressee = { to: null, address: '', reader: { language: 'da' } };

async function isStale(deps: DeliveryDependencies, { municipality, date }: ClaimedDigest): Promise<boolean> {
  const calendar = await calendarOf(deps, municipality);
  return localDateOf(deps.now()) !== date || !calendar || deps.now() >= closingOf(date, calendar);
}

async function drop({ db, now }: DeliveryDependencies, digest: ClaimedDigest, code: string): Promise<DeliveryOutcome> {
  await noteDropped(db, digest, code, now());
  return 'dropped';
}

type Made = { letter: Letter; told: readonly ToldItem[]; messages: readonly string[] };

/** Whose digest, of which day and moment, read within what that person may see. */
interface Making {
  readonly of: { municipality: MunicipalityId; person: StaffId; date: LocalDate; now: Instant };
  readonly theirs: ReturnType<DeliveryDependencies['within']>;
  readonly people: People;
  readonly reader: Reader;
  readonly sender: Sender;
}

async function daily({ of, theirs, people, reader, sender }: Making): Promise<Made | undefined> {
  const matters = await digestContent(theirs, people, of);
  const letter = digestOf({ now: of.now, messages: asMessages(matters, of.person, people) }, reader, sender);
  const told = [...matters.open, ...matters.news].map(toldOf);
  return letter && { letter, told, messages: matters.messages };
}

async function weekly({ of, theirs, people, reader, sender }: Making): Promise<Made | undefined> {
  const { municipality, person, date, now } = of;
  const { teams } = responsibilitiesOf(people, person, date);
  const { open } = await digestContent(theirs, people, of);
  const staff = people.staff.filter(({ team }) => team !== null && teams.includes(team)).map(({ id }) => id);
  const asked = await listAttention(theirs, { municipality, of: { list: 'worker', staff }, now, limit: 1_000 });
  const forLead = open.filter(({ audience, escalated }) => audience === 'teamLead' || escalated);
  const everything = new Map([...asked.items, ...forLead].map((item) => [`${item.caseId}/${item.cause}`, item]));
  const inMail = (item: AttentionItem) => fromList(item, person, people);
  const week = await teamsWeek(theirs, { municipality, teams, now });
  const matters = { now, open: [...everything.values()].map(inMail), forLead: forLead.map(inMail), ...week };
  const letter = weeklyOf(matters, reader, sender);
  return letter && { letter, told: forLead.map(toldOf), messages: [] };
}

function asMessages({ open, news }: DigestContent, person: StaffId, people: People): Message[] {
  const told = news.flatMap((message) => asMessage(message, message.recipient === person ? 'oneself' : 'deputy') ?? []);
  return [...open.map((item) => fromList(item, person, people)), ...told];
}

type Listed = { caseId: string | null; visitId?: string | null; cause: string; kind: string; step?: string };

function toldOf(one: Listed): ToldItem {
  return {
    caseId: one.caseId,
    visitId: one.visitId ?? null,
    cause: one.cause,
    kind: one.kind,
    step: one.step ?? 'reminder',
  };
}
