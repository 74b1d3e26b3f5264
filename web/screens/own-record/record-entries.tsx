import { useState } from 'preact/hooks';
import { instant, showInstant } from '../../../domain/clock/time';
import { words as paper } from '../../../texts/own-record/words';
import { ownRecord as words } from '../../../texts/web/own-record';
import { useApp } from '../../parts/app-context';
import { RemarkDialog } from './remark-dialog';
import type { Entry } from './use-record';

interface RecordEntriesProps {
  readonly caseId: string;
  readonly entries: readonly Entry[];
}

/** A remark that was written since the record was put together. */
interface Remark {
  readonly about: number;
  readonly text: string;
}

/** All that was written, the eldest first, each with what the citizen says of it. */
export function RecordEntries({ caseId, entries }: RecordEntriesProps) {
  const { say, language } = useApp();
  const [about, setAbout] = useState<Entry>();
  const [remarks, setRemarks] = useState<readonly Remark[]>([]);
  return (
    <section aria-labelledby="entries">
      <h3 id="entries">{say(paper.entries)}</h3>
      {entries.map((entry) => {
        const { number, at, title, by, said } = entry;
        const what = words.about.fill(language, { at: showInstant(instant(at)), what: title });
        return (
          <div key={`${number} ${at}`} class="own-record-entry">
            <h4>
              {showInstant(instant(at))} · {title}
            </h4>
            <p class="soft">{by}</p>
            <dl>
              {said.map(([name, value], line) => (
                <div key={`${line} ${name}`}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
              {remarks
                .filter((one) => one.about === number)
                .map(({ text }) => (
                  <div key={text}>
                    <dt>{say(words.theirRemark)}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
            </dl>
            <button
              type="button"
              class="button own-record-remark"
              aria-label={words.remarkTo.fill(language, { what })}
              onClick={() => setAbout(entry)}
            >
              {say(words.remark)}
            </button>
          </div>
        );
      })}
      {about && (
        <RemarkDialog
          caseId={caseId}
          about={about}
          onSaved={(text) => setRemarks([...remarks, { about: about.number, text }])}
          onClose={() => setAbout(undefined)}
        />
      )}
    </section>
  );
}
