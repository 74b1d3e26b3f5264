import { useQuery } from '@tanstack/preact-query';
import type { Api } from '../../../client';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { isGroup, type Whole, wholeOf } from '../../parts/rule-form/content';
import { isWritable } from '../standard/versions';

/** What a version is begun from: itself, where it is a draft that is kept already; else the one before; else an outline. */
export type Begun = { readonly kind: 'fixed' } | Writable;

/** `revision`: of the draft that is kept already; 0: there is none. */
export interface Writable {
  readonly kind: 'writable';
  readonly whole: Whole;
  readonly revision: number;
}

const NONE = 0;

export function useBegun(standardId: string, version: number) {
  const { api } = useApp();
  return useQuery({
    queryKey: ['draft begun', standardId, version],
    queryFn: (): Promise<Begun> => readBegun(api, standardId, version),
    // What is being written is not begun anew below one's hands.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export async function readBegun(api: Api, standardId: string, version: number): Promise<Begun> {
  const { items } = await answerOf(api.GET('/v1/standards'));
  const own = items.find((one) => one.id === standardId && one.version === version);
  if (own && !isWritable(own)) return { kind: 'fixed' };
  const latest = items.filter(({ id }) => id === standardId).sort((one, other) => other.version - one.version)[0];
  const from = own ?? latest;
  const { whole, revision } = from ? await read(api, standardId, from.version) : await outline(api);
  return own
    ? { kind: 'writable', whole, revision }
    : { kind: 'writable', whole: asVersion(whole, version), revision: NONE };
}

async function read(api: Api, standardId: string, version: number) {
  const path = { standardId, version: String(version) };
  const { standard, revision } = await answerOf(api.GET('/v1/standards/{standardId}/{version}', { params: { path } }));
  return { whole: wholeOf(JSON.stringify(standard)) ?? {}, revision };
}

async function outline(api: Api) {
  return { whole: wholeOf((await answerOf(api.GET('/v1/rules/outline'))).standard) ?? {}, revision: NONE };
}

/** The days on which the text before was heard and adopted are not those of this one. */
function asVersion(whole: Whole, version: number): Whole {
  const { hearing, adopted, ...rest } = whole;
  return {
    ...rest,
    version,
    ...(adopted !== undefined && { adopted: withoutDay(adopted) }),
    ...(hearing !== undefined && { hearing: withoutDay(hearing) }),
  };
}

function withoutDay(step: Whole[string]): Whole[string] {
  if (!isGroup(step)) return step;
  const { on: _ofTheOther, ...rest } = step;
  return rest;
}
