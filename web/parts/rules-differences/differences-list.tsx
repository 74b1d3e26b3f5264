import type { Difference } from '../../../domain/rules/differences';
import { contentInWords } from '../../../texts/rule-content';
import { placeInWords } from '../../../texts/rule-files';
import { differences as words } from '../../../texts/web/differences';
import { useApp } from '../app-context';
import { capitalised } from '../dates';
import { type Changed, changedWords } from './changed-words';
import './differences.css';

interface Version {
  readonly version: number;
}

interface DifferencesListProps {
  readonly found: readonly Difference[];
  readonly before: Version;
  readonly after: Version;
}

/** Each difference with where it is, what stood there and what stands there; the words that changed are marked. */
export function DifferencesList({ found, before, after }: DifferencesListProps) {
  return (
    <ol class="differences">
      {found.map((one) => (
        <li key={one.path.join('/') + typeof one.after} class="card">
          <OneDifference difference={one} before={before} after={after} />
        </li>
      ))}
    </ol>
  );
}

interface OneDifferenceProps extends Omit<DifferencesListProps, 'found'> {
  readonly difference: Difference;
}

function OneDifference({ difference, before, after }: OneDifferenceProps) {
  const { say, language } = useApp();
  const { path, before: was, after: is } = difference;
  const place = capitalised(placeInWords(path, is === undefined ? before : after, language));
  const [wasInWords, isInWords] = [was, is].map((content) =>
    content === undefined ? undefined : contentInWords(content, language),
  );
  const what = was === undefined ? words.added : is === undefined ? words.removed : words.changed;
  const [marksBefore, marksAfter] = changedWords(wasInWords ?? '', isInWords ?? '');
  const isOrder = Array.isArray(was) && Array.isArray(is);
  return (
    <>
      <h3>
        {isOrder ? words.order.fill(language, { place }) : place} <span class="badge amber">{say(what)}</span>
      </h3>
      <dl class="difference">
        {wasInWords !== undefined && (
          <div class="was">
            <dt>{words.before.fill(language, before)}</dt>
            <dd>
              <Marked changed={marksBefore} tag="del" />
            </dd>
          </div>
        )}
        {isInWords !== undefined && (
          <div class="is">
            <dt>{words.after.fill(language, after)}</dt>
            <dd>
              <Marked changed={marksAfter} tag="ins" />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

function Marked({
  changed: { start, own, end },
  tag: Tag,
}: {
  readonly changed: Changed;
  readonly tag: 'ins' | 'del';
}) {
  return (
    <>
      {start}
      {own && <Tag>{own}</Tag>}
      {end}
    </>
  );
}
