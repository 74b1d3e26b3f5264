import { useQuery } from '@tanstack/preact-query';
import { roleNames } from '../../../texts/names';
import { absences } from '../../../texts/web/absences';
import { staff as words } from '../../../texts/web/staff';
import { mayOpen } from '../../allowed/pages';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Loaded } from '../../parts/states';
import { webPaths } from '../../paths';

/** Everybody on staff, and the teams with who leads them. */
export function StaffPage() {
  const { api, say, language, person } = useApp();
  const query = useQuery({
    queryKey: ['staff and teams'],
    queryFn: async () => {
      const [people, teams] = await Promise.all([answerOf(api.GET('/v1/staff')), answerOf(api.GET('/v1/teams'))]);
      return { people: people.items, teams: teams.items };
    },
  });
  return (
    <main id="content" class="page" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(words.title)}</h1>
        {mayOpen(person, 'absences') && (
          <a class="button" href={webPaths.absences}>
            {say(absences.title)}
          </a>
        )}
      </header>
      <Loaded query={query}>
        {({ people, teams }) => {
          const nameOf = new Map(people.map(({ id, name }) => [id, name]));
          return (
            <>
              <section class="heap" aria-labelledby="teams">
                <h2 id="teams">{say(words.teams)}</h2>
                <ul class="card lines">
                  {teams.map(({ id, name, leadId, onCallNumber }) => {
                    const lead = leadId ? nameOf.get(leadId) : undefined;
                    return (
                      <li key={id}>
                        <strong>{name}</strong>
                        <p class="soft">{lead ? words.ledBy.fill(language, { name: lead }) : say(words.noLead)}</p>
                        {onCallNumber && <p class="soft">{words.onCall.fill(language, { number: onCallNumber })}</p>}
                      </li>
                    );
                  })}
                </ul>
              </section>
              <section class="heap" aria-labelledby="people">
                <h2 id="people">
                  {say(words.title)} <span class="count">{people.length}</span>
                </h2>
                <ul class="card lines">
                  {people.map(({ id, name, roles, active }) => (
                    <li key={id}>
                      <strong>{name}</strong>
                      <p class="soft">
                        {active ? roles.map((role) => say(roleNames[role])).join(', ') : say(words.inactive)}
                      </p>
                    </li>
                  ))}
                </ul>
              </section>
            </>
          );
        }}
      </Loaded>
    </main>
  );
}
