import { useEffect, useRef, useState } from 'preact/hooks';
import { ownRecord as words } from '../../../texts/web/own-record';
import { useApp } from '../../parts/app-context';
import { saveFile } from '../cases/save-file';
import type { Given } from './use-record';

/** What whoever gives the record out does first, and how it is given. */
export function BeforeGiving({ given: { record, csv } }: { readonly given: Given }) {
  const { say, language } = useApp();
  const [file, setFile] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [record]);
  const takeOut = () => {
    const name = words.fileName.fill(language, { number: record.caseNumber ?? say(words.noNumber) });
    saveFile(name, csv);
    setFile(name);
  };
  return (
    <section class="card own-record-before" aria-labelledby="before-giving">
      <h2 id="before-giving" ref={heading} tabIndex={-1}>
        {say(words.before)}
      </h2>
      <ul>
        <li>{say(words.readIt)}</li>
        <li>{say(words.isTheirs)}</li>
      </ul>
      <div class="own-record-give">
        <button type="button" class="button main" onClick={() => print()}>
          {say(words.print)}
        </button>
        <button type="button" class="button" onClick={takeOut}>
          {say(words.takeOut)}
        </button>
      </div>
      <p role="status">{file && words.takenOut.fill(language, { file })}</p>
    </section>
  );
}
