import { linesLeft } from '../../api/cases/commands/lines-left';
import { type Plain, sealTexts } from '../../api/cases/commands/plain';
import { actsWith, allowedNow } from '../../api/cases/reading/allowed';
import { choicesOf } from '../../api/cases/reading/choices';
import { consequencesInWords } from '../../api/cases/reading/consequences-in-words';
import { correctableOf } from '../../api/cases/reading/correctable';
import { entryInWords } from '../../api/cases/reading/entry-in-words';
import { seenByService } from '../../api/cases/reading/seen-by-service';
import { standing } from '../../api/cases/reading/standing';
import { asProblem } from '../../api/problems/field-problems';
import { Problem } from '../../api/problems/problem';
import { problemBody } from '../../api/problems/problem-body';
import { refused } from '../../api/problems/refusal-status';
import { endpoints } from '../../api/routes';
import type { Schemas } from '../../client';
import { type CommandData, type CommandId, type Rejection, type Sealed, type StaffId, summaryOf } from '../../domain';
import type { Asker } from '../../domain/access/decide';
import { placesInOrderOfUse } from '../../domain/case/place-facts';
import { localDateOf } from '../../domain/clock/time';
import { proposedFollowUp } from '../../domain/outreach/follow-up';
import { localGround } from '../../domain/rules/grounds';
import { carriedEntriesOf } from '../../domain/saga/carried-entries';
import { withoutOrigin } from '../../domain/saga/late-arrivals';
import { consequencesOf } from '../../domain/views/consequences';
import type { Sealing } from '../../store/keys/case-keys';
import { anna, bo, CaseStory, otherCase, staff, team, text } from '../domain/a-case';
import type { Answered, Given } from './asked';
import type { Walked } from './not-walked';

/** Texts stand in these cases as they were written, so that they are compared too. */
const inClear: Sealing = {
  seal: async (_municipality, _caseId, text) => text as Sealed,
  open: async (_caseId, sealed) => sealed,
  openAll: async (_caseId, value) => value,
  remember: async () => undefined,
  forget: () => undefined,
};
const names = { phoneOf: () => null, of: () => 'Anna', called: () => 'Anna', namedIn: () => ({}) };

const worker: Asker = { kind: 'staff', id: anna, roles: ['outreachWorker'], teams: [team], standsInFor: [] };
/** Whoever a case can be given to. */
const workers = [
  { id: anna, name: 'Anna', openCases: 3 },
  { id: bo, name: 'Bo', openCases: 5 },
];
const placed = { team, workers: [anna], restricted: null };

/** So many entries stand on the page of a case. */
const LATEST = 10;

/** The page of a case, in so far as dialogs read it, made by what makes it in the API. */
export async function pageOf({ state, events, rules, now }: CaseStory): Promise<Schemas['CasePage']> {
  const language = 'da';
  const open = await standing({ sealing: inClear }, { state, events, names, language, now });
  const page = {
    caseId: state.caseId,
    number: 'A-1',
    name: 'Den ukendte',
    citizen: { protected: false, withheld: [] },
    ...allowedNow(state, { asker: worker, placed, rules, now, reopenable: state.ended !== undefined }),
    acts: actsWith(state, { asker: worker, placed }),
    summary: summaryOf(state, rules),
    workerName: state.assignment.worker ? 'Anna' : null,
    age: state.opening.age ?? null,
    urgent: state.opening.urgent,
    targetGroups: state.targetGroups,
    version: state.version,
    choices: { ...choicesOf(state, { rules, language, now }), farewell: null, workers },
    ...open,
    handovers: open.handovers.map((one) => ({ ...one, seen: seenByService(state, one.id, { rules, now }) })),
    places: placesInOrderOfUse(state.places, []).map(({ place }, index) => ({
      id: place.id,
      kind: place.kind,
      name: `Sted ${index}`,
      retired: place.retired ?? false,
    })),
    plan: state.plan && { days: state.plan.days, attempts: state.plan.attempts },
    proposedFollowUpOn: proposedFollowUp(state, { rules, now }).on,
    forNextTime: carriedEntriesOf(state, events, now).flatMap((one) =>
      one.entry === 'lineForNextTime' ? [{ id: one.id, contact: one.contact, seq: 0, line: one.line }] : [],
    ),
    correctable: await correctableOf({ sealing: inClear }, state, events, language),
    latest: events
      .slice(-LATEST)
      .toReversed()
      .map((event) => entryInWords(event, names, language)),
    today: localDateOf(now),
  };
  return JSON.parse(JSON.stringify(page)) as Schemas['CasePage'];
}

/** The answer to whoever asked, as the API gives it. */
export const answerOf = (came: Problem | object): Answered =>
  came instanceof Problem ? { status: came.status, body: problemBody(came, 'da') } : { status: 200, body: came };

/** What is done, and by whom. */
export interface Doing {
  readonly act: Walked;
  readonly by: StaffId;
}

/**
 * Gives a case what was sent to an address of the API: read by that endpoint's own schemas, then decided by the case process as
 * its workflow does. Answers the case to go on in, or why it was refused. Throws where no endpoint has the address.
 */
export async function give(story: CaseStory, { act, by }: Doing, given: Given): Promise<CaseStory | Problem> {
  const read = readAt(given);
  if (read instanceof Problem) return read;
  if (act === 'reopen') return reopened(story, by, await inTheCase(read.body));
  const { caseId: _itself, ...ids } = read.params;
  const said = { ...read.body, ...ids, ...alsoSaid(act, given.address, read.body) };
  const data = await inTheCase(act === 'correct' ? withLines(said, story) : said);
  return problemOf(story.by(by).tries(act, data as never)) ?? story.by(anna);
}

/** What would follow from a correction, or why it would be refused. */
export async function preview({ state, rules, now }: CaseStory, given: Given): Promise<object> {
  const read = readAt(given);
  if (read instanceof Problem) return read;
  const data: CommandData['correct'] = { ...read.body, reason: text };
  const context = { rules, now, by: staff(anna), commandId: 'c' as CommandId };
  const found = consequencesOf(state, { type: 'correct', data }, context);
  return 'rejected' in found ? refused(found.rejected, found.params) : consequencesInWords(found, state.version, 'da');
}

/** The case that an ended one goes on in, as the act across both opens it. */
function reopened({ book, state, events, now, last }: CaseStory, by: StaffId, said: object): CaseStory | Problem {
  const story = new CaseStory(state.municipality === 'gentofte' ? 'gentofte' : 'ballerup', book);
  const found = story
    .passTimeUntil(now)
    // What comes along from the old case keeps its ids.
    .numbered(Number(last.slice(-12)) + 1)
    .by(by)
    .tries('reopen', {
      caseId: otherCase,
      municipality: state.municipality,
      from: state.caseId,
      reason: text,
      targetGroups: state.targetGroups,
      worker: state.assignment.worker ?? by,
      team,
      contacts: state.contacts.map(withoutOrigin),
      entries: carriedEntriesOf(state, events, now),
      ...said,
    });
  return problemOf(found) ?? story.by(anna);
}

/** Texts stand in the case as they were written. */
const inTheCase = (body: object): Promise<object> => sealTexts(body, async (plain) => plain as Sealed);

const problemOf = (found: Rejection | undefined): Problem | undefined => found && refused(found.rejected, found.params);

/** The ids that an address names beside the case's own. */
export function idsIn(address: string): Readonly<Record<string, string>> {
  const { caseId: _itself, ...ids } = patternOf(endpointAt(address).path).exec(address)?.groups ?? {};
  return ids;
}

function endpointAt(address: string) {
  const found = endpoints.find(({ method, path }) => method === 'post' && patternOf(path).test(address));
  if (!found) throw new Error(`no endpoint takes a command at ${address}`);
  return found;
}

/** What was sent, as the schemas of its endpoint read it; or what they find wrong with it. */
function readAt({ address, body }: Given) {
  const endpoint = endpointAt(address);
  if (!endpoint.body || !endpoint.params) throw new Error(`${address} takes no body`);
  const ids = patternOf(endpoint.path).exec(address)?.groups;
  const params = endpoint.params.safeParse(ids);
  if (!params.success) return asProblem('path', endpoint.params, params.error.issues, ids);
  const said: unknown = JSON.parse(JSON.stringify(body));
  const read = endpoint.body.safeParse(said);
  if (!read.success) return asProblem('body', endpoint.body, read.error.issues, said);
  return { params: Object(params.data), body: Object(read.data) };
}

/** What the endpoint itself adds: by whom it is answered, and which ground its path names. */
function alsoSaid(act: Walked, address: string, { answer, ground }: { answer?: unknown; ground?: string }): object {
  if (act === 'takeBackAnswer' || (act === 'answerMayItEnd' && answer === 'end')) return { asLead: false };
  if (act === 'accept' || act === 'leaveWaitingList') return { team };
  if (act !== 'endOnGround') return {};
  return { ground: address.endsWith('local-ground') ? localGround(ground ?? '') : 'isolationBroken' };
}

/** A correction's lines to remember, each with its id. */
function withLines<Body extends { readonly contact?: { readonly forNextTime?: readonly Plain[] } }>(
  { contact, ...body }: Body,
  story: CaseStory,
) {
  const lines = contact?.forNextTime;
  const numbered = lines && { forNextTime: linesLeft(lines, story.last as string as CommandId) };
  return { ...body, ...(contact && { contact: { ...contact, ...numbered } }) };
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
