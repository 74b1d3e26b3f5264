import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { useLocation } from 'preact-iso';
import { newPerson as words } from '../../../texts/web/new-person';
import { mayOpen } from '../../allowed/pages';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Loaded } from '../../parts/states';
import { addressOfCase, webPaths } from '../../paths';
import { orCarried } from '../../vault/without-net';
import { NewPersonForm } from './new-person-form';
import { toldOnOpening } from './perhaps-the-same';
import './new-person.css';

/** Somebody with no case, of whom one has judged oneself that they are in the target group. */
export function NewPersonPage() {
  const { api, say, person, vault } = useApp();
  const { route } = useLocation();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['own initiative'],
    queryFn: () => orCarried(answerOf(api.GET('/v1/own-initiative')), () => vault.ownInitiative()),
  });
  const opened: Parameters<typeof NewPersonForm>[0]['onOpened'] = (caseId, same) => {
    toldOnOpening.tell(person.id, caseId, same);
    void queries.invalidateQueries();
    route(addressOfCase(caseId), true);
  };
  return (
    <main id="content" class="page" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(words.title)}</h1>
      </header>
      {mayOpen(person, 'newReferral') && (
        <p class="new-person-else">
          <a href={webPaths.newReferral}>{say(words.referredByAnother)}</a>
        </p>
      )}
      <Loaded query={query}>{(ahead) => <NewPersonForm ahead={ahead} onOpened={opened} />}</Loaded>
    </main>
  );
}
