import type { TeamId } from '../../../domain';
import { people } from '../../api/setup/people';
import type { ApiUnderTest } from '../../api/setup/running-api';

type Asked = Pick<ApiUnderTest, 'get' | 'post'>;

/** What happens to cases while a phone is on its way: one is given to a colleague of a team, one ends, and one is merged into the last. */
export async function meanwhile(api: Asked, cases: readonly string[], team: TeamId): Promise<void> {
  const [given, ended, merged, into] = cases;
  const asLead = { as: people.lead };
  const to = { worker: people.colleague, team, reason: 'Ferie og omlægning af området' };
  const done = [
    await api.post(`/v1/cases/${given}/assignment`, to, asLead),
    await api.post(`/v1/cases/${ended}/endings/administrative`, { ground: 'movedAway', reasons: 'Flyttet' }, asLead),
    await api.post(`/v1/cases/${merged}/merge`, { into, reason: 'Det er den samme borger' }, asLead),
  ];
  expect(done.map(({ status }) => status < 300)).toEqual([true, true, true]);
}

/** How often each note stands in a case's record. */
export async function notesIn(api: Asked, caseId: string): Promise<readonly string[]> {
  const notes: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: string = cursor ? `?cursor=${encodeURIComponent(cursor)}` : '';
    const { body } = await api.get<{ items: { type: string; data: { note?: string } }[]; next: string | null }>(
      `/v1/cases/${caseId}/timeline${query}`,
      { as: people.everything },
    );
    notes.push(...body.items.flatMap(({ type, data }) => (type === 'contactLogged' && data.note ? [data.note] : [])));
    cursor = body.next;
  }
  return notes;
}
