import { localDate, showDate } from '../../../domain/clock/time';
import { settingLines } from '../../../texts/setting-lines';
import { standardPage as words } from '../../../texts/web/standard';
import { useApp } from '../../parts/app-context';
import { ClauseLink } from '../process/cited';
import type { Settings, WholeStandard } from './whole-version';

interface LocalLinesProps {
  readonly standard: WholeStandard;
  readonly settings: Settings;
}

/** What is set locally, each with the clause that it serves: who set it, from when, and where it was decided. */
export function LocalLines({ standard, settings }: LocalLinesProps) {
  const { say, language } = useApp();
  const { setBy: by, from, reference } = settings;
  return (
    <>
      <p>
        {words.localWho.fill(language, { by, from: showDate(localDate(from)) })}{' '}
        {words.localWhy.fill(language, { reference })}
      </p>
      <p class="soft">{say(words.localHelp)}</p>
      <dl class="standard-lines">
        {settingLines(standard, settings, language).map(({ name, value, clause }) => (
          <div key={`${name} ${value}`}>
            <dt>{name}</dt>
            <dd>
              {value}{' '}
              {clause ? (
                <ClauseLink standard={standard} clause={clause} />
              ) : (
                <span class="soft">({say(words.serves)})</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
