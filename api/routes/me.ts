import { z } from 'zod';
import { scopes, staffRoles } from '../../domain/access/roles';
import { languages } from '../../domain/rules/schema-parts';
import { CSRF_HEADER } from '../door/csrf';
import { reading } from '../endpoint';
import { paths } from '../paths';

const tag = 'Staff';

const answer = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('staff'),
      id: z.string(),
      name: z.string(),
      municipality: z.string(),
      roles: z.array(z.enum(staffRoles)).readonly(),
      team: z.string().nullable(),
      language: z.enum(languages),
      csrfToken: z.string().meta({ description: `Goes with every write of this session, in ${CSRF_HEADER}.` }),
    }),
    z.object({
      kind: z.literal('machine'),
      id: z.string(),
      municipality: z.string(),
      scopes: z.array(z.enum(scopes)).readonly(),
    }),
  ])
  .meta({ id: 'Me' });

const whoIAm = reading({
  path: paths.me,
  act: 'readOwnProfile',
  tag,
  summary: 'Who I am: person, roles, municipality, language, and the token that my writes must name',
  answer,
  async handle(_deps, { caller }): Promise<z.infer<typeof answer>> {
    const { municipality } = caller;
    switch (caller.kind) {
      case 'staff': {
        const { id, name, roles, team, language } = caller.person;
        return { kind: 'staff', id, name, municipality, roles, team, language, csrfToken: caller.csrfToken };
      }
      case 'machine':
        return { kind: 'machine', id: caller.actor.id, municipality, scopes: caller.scopes };
    }
  },
});

export const me = [whoIAm];
