import { z } from 'zod';
import { changedLists } from '../changes/change-feed';
import type { ChangesEvent } from '../changes/follow-changes';
import { reading } from '../endpoint';
import { paths } from '../paths';
import { listOf } from '../schema/values';

const lists = listOf(z.enum(changedLists)).meta({
  description:
    'What is to be read again: lists of cases; those that wait to be decided on, or did until now; lists of visits.',
});

export const changes = [
  reading({
    path: paths.changes,
    act: 'followChanges',
    isStream: true,
    tag: 'Attention',
    summary: 'A stream of server-sent events: that something has changed within your reach, not what; one for all tabs',
    description:
      'Each event’s `data` is one of these as JSON. `opened` comes first: read all again, since nobody knows what was missed. ' +
      '`beat` comes every ten seconds while nothing changes. No event says which case or visit it is about, and of what is ' +
      'restricted to others, of another municipality or of another world there is none. It prolongs no session. It ends ' +
      'with the session, and when your roles, teams or deputyships change: open it again.',
    query: z.strictObject({
      rehearsal: z.uuid().optional().meta({ description: 'Addresses a rehearsal, as the header does elsewhere.' }),
    }),
    answer: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('opened') }),
        z.object({ kind: z.literal('beat') }),
        z.object({ kind: z.literal('changed'), lists }),
      ])
      .meta({ id: 'ChangesEvent' }),
    handle: async (): Promise<ChangesEvent> => ({ kind: 'opened' }),
  }),
];
