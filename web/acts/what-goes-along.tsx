import { useQuery } from '@tanstack/preact-query';
import { mergingActs as words } from '../../texts/web/acts/merging';
import { undoingActs } from '../../texts/web/acts/undoing';
import { answerOf } from '../api/problem';
import { useApp } from '../parts/app-context';

interface BothCases {
  readonly from: string;
  readonly into: string;
}

/** What would go along from one case to the other, as the server works it out, and what the other has its own of. */
export function WhatGoesAlong({ from, into }: BothCases) {
  const { api, say, language } = useApp();
  const { data, isError } = useQuery({
    queryKey: ['case', from, 'merging', into],
    queryFn: () =>
      answerOf(api.GET('/v1/cases/{caseId}/merge/preview', { params: { path: { caseId: from }, query: { into } } })),
    retry: false,
  });
  if (!data)
    return (
      <p class="soft" role="status">
        {say(isError ? undoingActs.notKnown : undoingActs.workingOut)}
      </p>
    );
  const counted = [
    ...data.goesAlong.map(({ what, count }) => ({ what: say(words[what]), count })),
    ...(data.contacts > 0 ? [{ what: say(words.contacts), count: data.contacts }] : []),
  ];
  return (
    <section class="what-follows" role="status">
      <h3>{say(counted.length > 0 ? words.goesAlong : words.nothingGoes)}</h3>
      <ul>
        {counted.map((one) => (
          <li key={one.what}>{words.counted.fill(language, one)}</li>
        ))}
      </ul>
      {data.staysBehind.length > 0 && (
        <>
          <h3>{say(words.staysBehind)}</h3>
          <ul>
            {data.staysBehind.map((what) => (
              <li key={what}>{say(words[what])}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
