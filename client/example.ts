import type { Api, Schemas } from '.';

/**
 * A program as web/ has many: it compiles only while the client that is generated from the API's document knows every
 * answer whole. Nothing runs it.
 */

/** A type that says something: neither `unknown`, nor `any`, nor an object without fields. */
type Said<Type> = unknown extends Type ? never : Record<string, never> extends Type ? never : Type;
const said = <Type>(value: Said<Type>): Type => value as Type;

export async function aFirstDay(api: Api, key: () => string): Promise<string[]> {
  const write = () => ({ header: { 'Idempotency-Key': key() } });
  const referral = await api.POST('/v1/referrals', {
    params: write(),
    body: { channel: 'phone', referrer: 'neighbour', description: 'Manden med den grå jakke' },
  });
  if (!referral.data) return [problemText(referral.error)];
  const path = { caseId: referral.data.caseId };

  const logged = await api.POST('/v1/cases/{caseId}/contacts', {
    params: { ...write(), path },
    body: { outcome: 'notMet', channel: 'visit', place: 'home' },
  });
  const version = logged.data?.version ?? referral.data.version;

  const seen = await api.GET('/v1/cases/{caseId}', { params: { path, query: { minVersion: version } } });
  const timeline = await api.GET('/v1/cases/{caseId}/timeline', { params: { path } });
  const standard = await api.GET('/v1/standards/{standardId}/{version}', {
    params: { path: { standardId: 'ballerup', version: '1' } },
  });
  return [
    ...(seen.data ? caseLines(seen.data) : []),
    ...(timeline.data?.items.map(entryLine) ?? []),
    ...(standard.data?.standard.phases.map(({ id, name }) => `${id}: ${name.da}`) ?? []),
  ];
}

function problemText({ code, detail, errors = [] }: Schemas['Problem']): string {
  return [code, detail, ...errors.map(({ path, expected }) => `${path}: ${expected}`)].join(', ');
}

function caseLines({ summary, state, nextDeadline, allowed }: Schemas['Case']): string[] {
  said<typeof summary>(summary);
  said<typeof state>(state);
  const lastOutcomes = state.contacts.map(({ outcome, at }) => `${outcome} ${at}`);
  const ending = state.ending?.kind === 'unreachable' ? state.ending.countedFrom : state.ending?.until;
  const basis = nextDeadline?.basis.setting?.key ?? nextDeadline?.basis.clause ?? 'lokalt fastsat';
  return [...lastOutcomes, ending ?? '', basis, ...allowed.filter((command) => command === 'logContact')];
}

/** Narrowed by the type of event: a field of another event does not compile. */
function entryLine(entry: Schemas['TimelineEntry']): string {
  switch (entry.type) {
    case 'referralReceived':
      return `${entry.seq} ${entry.data.channel} ${entry.data.description ?? ''}`;
    case 'contactLogged':
      return `${entry.seq} ${entry.data.outcome} ${entry.data.note ?? ''}`;
    case 'caseEnded':
      return `${entry.seq} ${entry.data.ground} ${entry.data.basis.topic}`;
    default:
      return `${entry.seq} ${entry.title} ${entry.byName ?? ''}`;
  }
}
