import { people } from '../../api/setup/people';
import { startApiUnderTest } from '../../api/setup/running-api';
import { AtDesk } from './at-desk';
import { ContactPerson } from './contact-person';
import { PublicForm } from './public-form';
import { appUnderTest } from './running-app';

/** Who plays the stories of each municipality: the contact person on a phone. */
const onThePhone = {
  ballerup: { name: 'Mille Prøve', id: people.worker },
  gentofte: { name: 'Gry Gade', id: people.gentofteWorker },
} as const;

/** The app for the stories of one file, each in a rehearsal of its own. */
export function storyUnderTest() {
  const running = appUnderTest(
    (login) => startApiUnderTest({ login }, { rehearsals: true }),
    ({ api, system }) => ({ url: api.url, db: system.store.db }),
  );
  return {
    api: running.api,
    /** The contact person begins the story's rehearsal, with a phone in hand. */
    begin: (municipality: keyof typeof onThePhone, startsAt: string) =>
      ContactPerson.begin({ api: running.api(), open: running.open, ...onThePhone[municipality], startsAt }),
    /** Somebody without a login opens the public form, and what they send comes to the same rehearsal. */
    opensForm: async ({ rehearsal }: ContactPerson, municipality: keyof typeof onThePhone) => {
      const app = await running.open(`/henvendelse/${municipality}`);
      await rehearsal.on(app);
      return new PublicForm(app);
    },
    /** Somebody sits down at a desk in the same rehearsal. */
    sitsDown: ({ rehearsal }: ContactPerson, name: string) => AtDesk.joins(rehearsal, { open: running.open, name }),
  };
}
