import { restricted as words } from '../../../texts/web/restricted';
import { mayOpen } from '../../allowed/pages';
import { useApp } from '../../parts/app-context';
import { webPaths } from '../../paths';

/** A letter about a restricted case gives its number alone; here it says how one comes to it. */
export function RestrictedPage() {
  const { say, person } = useApp();
  return (
    <main id="content" class="page" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(words.title)}</h1>
      </header>
      <section class="card lines">
        <h2>{say(words.heading)}</h2>
        <p>{say(words.help)}</p>
        {mayOpen(person, 'emergencyAccess') && (
          <p>
            <a class="button" href={webPaths.emergencyAccess}>
              {say(words.toEmergencyAccess)}
            </a>
          </p>
        )}
      </section>
    </main>
  );
}
