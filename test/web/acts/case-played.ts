import { accepted, inDays, referred, storedCase, type Written } from '../../api/setup/cases';
import { people } from '../../api/setup/people';
import type { ApiUnderTest, Asking } from '../../api/setup/running-api';
import { until } from '../../environment/until';
import type { Played } from './played';

/** Whoever does it, most often who has the case: by name at the identity provider, and as they ask the API. */
export function whoseCase({ begins, as }: Pick<Played, 'begins' | 'as'>): {
  readonly name: string;
  readonly asking: Asking;
} {
  if (as === 'lead') return { name: 'Lone Leder', asking: { as: people.lead } };
  if (begins === 'inGentofte') return { name: 'Gry Gade', asking: { as: people.gentofteWorker } };
  return { name: 'Mille Prøve', asking: { as: people.worker } };
}

/** A case that stands as the act needs it, in lists as well. */
export async function caseFor(
  api: ApiUnderTest,
  alias: string,
  play: Pick<Played, 'begins' | 'as' | 'after'>,
): Promise<Written> {
  const { asking } = whoseCase(play);
  let now = await begun(api, alias, play.begins, asking);
  for (const [path, body] of play.after ?? []) {
    const [filledPath, filledBody] = await filled(api, now.caseId, path, body);
    const answer = await api.post<Written>(`/v1/cases/${now.caseId}/${filledPath}`, filledBody, asking);
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    now = answer.body;
  }
  await storedCase(api, now.caseId, now.version, asking);
  return now;
}

async function begun(api: ApiUnderTest, alias: string, begins: Played['begins'], asking: Asking): Promise<Written> {
  const identity = { alias };
  switch (begins) {
    case undefined:
      return accepted(api, { identity });
    case 'referred':
      return referred(api, { identity });
    case 'waiting':
      return done(api, (await referred(api, { identity })).caseId, 'wait', { reason: 'Der er ingen plads lige nu' });
    case 'joined': {
      const other = await accepted(api, { identity: { alias: 'Den anden' } });
      await storedCase(api, other.caseId, other.version);
      return done(api, (await referred(api, { identity })).caseId, 'join', {
        caseId: other.caseId,
        reason: 'Samme jakke og samme sted',
      });
    }
    case 'alike':
      await alike(api);
      return accepted(api, { identity });
    case 'merged': {
      const { caseId: into } = await alike(api);
      const { caseId } = await accepted(api, { identity });
      const path = `/v1/cases/${caseId}/merge`;
      const { status, body } = await api.post<{ merged: Written }>(path, { into, reason: 'Samme jakke og samme sted' });
      if (status !== 200) throw new Error(`merging was answered ${status}: ${JSON.stringify(body)}`);
      return body.merged;
    }
    case 'inGentofte': {
      const judgement = 'Sidder alene ved søen hver dag';
      const begins = { judgement, identity, worker: people.gentofteWorker };
      const { status, body } = await api.post<Written>('/v1/own-initiative', begins, asking);
      if (status !== 201) throw new Error(`it was answered ${status}: ${JSON.stringify(body)}`);
      return body;
    }
    case 'longSilent':
      return longSilent(api, identity);
  }
}

/** Another case, whose citizen may be the same. */
async function alike(api: ApiUnderTest): Promise<Written> {
  const other = await accepted(api, { identity: { alias: 'Den ukendte' } });
  await storedCase(api, other.caseId, other.version);
  return other;
}

async function done(api: ApiUnderTest, caseId: string, path: string, body: object): Promise<Written> {
  const answer = await api.post<Written>(`/v1/cases/${caseId}/${path}`, body);
  if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Moved in with tries at varied times and places and no contact for so long that it is asked whether the case may end. */
async function longSilent(api: ApiUnderTest, identity: object): Promise<Written> {
  const tried = [-90, -70, -50, -30, -20, -10].map((days, index) => ({
    happenedAt: `${inDays(days)}T${['09', '14', '19'][index % 3]}:00:00+01:00`,
    outcome: 'notMet',
    place: index % 2 === 0 ? 'home' : 'publicPlace',
  }));
  const begunAt = `${inDays(-200)}T09:00:00+01:00`;
  const begun = { referredAt: begunAt, acceptedAt: begunAt, phase: 'outreach', worker: people.worker };
  const past = { ...begun, assessment: { noneKnown: true }, contacts: tried };
  const { status, body } = await api.post<Written>('/v1/moving-in', { ...past, identity });
  if (status !== 201) throw new Error(`moving in was answered ${status}: ${JSON.stringify(body)}`);
  return until('it is asked whether the case may end', async () => {
    const page = await api.get<{ allowed: string[]; version: number }>(`/v1/cases/${body.caseId}/page`);
    return page.body.allowed?.includes('answerMayItEnd') && { ...body, version: page.body.version };
  });
}

/** The path and body with the ids that the case has by now. */
async function filled(api: ApiUnderTest, caseId: string, path: string, body: object): Promise<[string, unknown]> {
  const text = JSON.stringify([path, body]);
  if (!/\{(consent|handover)\}/.test(text)) return [path, body];
  type Has = { state: { consents: { id: string }[]; handovers: { id: string }[] } };
  const { consents, handovers } = (await api.get<Has>(`/v1/cases/${caseId}/live`)).body.state;
  const whole = text.replace('{consent}', consents[0]?.id ?? '').replace('{handover}', handovers[0]?.id ?? '');
  return JSON.parse(whole) as [string, unknown];
}
