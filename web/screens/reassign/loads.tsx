import { reassign as words } from '../../../texts/web/reassign';
import { useApp } from '../../parts/app-context';
import { Loaded } from '../../parts/states';
import type { usePreview } from './use-reassigning';

/** Whose work grows to what, without colours: they would rank people. */
export function Loads({ preview }: { readonly preview: ReturnType<typeof usePreview> }) {
  const { say, language } = useApp();
  return (
    <section class="card" aria-labelledby="loads">
      <h2 id="loads">{say(words.grows)}</h2>
      <Loaded query={preview}>
        {({ loads, stays }) => (
          <>
            <div class="table">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{say(words.person)}</th>
                    <th scope="col">{say(words.now)}</th>
                    <th scope="col">{say(words.after)}</th>
                  </tr>
                </thead>
                <tbody>
                  {loads.map(({ id, name, openCases, after }) => (
                    <tr key={id}>
                      <th scope="row">{name}</th>
                      <td>{openCases}</td>
                      <td>{after}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {stays > 0 && <p class="soft">{words.stays.fill(language, { count: stays })}</p>}
          </>
        )}
      </Loaded>
    </section>
  );
}
