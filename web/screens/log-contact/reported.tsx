import { instant, showInstant } from '../../../domain/clock/time';
import type { Language } from '../../../domain/rules/schema-parts';
import { contactReports as words } from '../../../texts/web/contact-reports';
import { useApp } from '../../parts/app-context';
import { Icon } from '../../parts/icon';
import type { Report } from './contact-case';
import { outcomeWords } from './outcome-words';

/** By which system a contact was reported, and when that was. */
export const reportNamed = ({ byName, happenedAt }: Report, language: Language) => ({
  who: byName ?? words.anotherSystem[language],
  at: showInstant(instant(happenedAt)),
});

interface ReportsProps {
  readonly reports: readonly Report[];
  readonly onTakeOver: (report: Report) => void;
}

/** Before anything is filled in: whether it is one of those that were reported. */
export function ReportedChoice({ reports, onTakeOver }: ReportsProps) {
  const { say, language } = useApp();
  if (reports.length === 0) return null;
  return (
    <section class="dialog-body" aria-labelledby="was-reported">
      <h3 id="was-reported">{say(words.wasReported)}</h3>
      {reports.map((report) => (
        <button key={report.id} type="button" class="tile named" onClick={() => onTakeOver(report)}>
          <Icon name="phone" />
          <span>
            {words.takeOverOf.fill(language, reportNamed(report, language))}
            <small>{outcomeWords(report.outcome, language)}</small>
          </span>
        </button>
      ))}
    </section>
  );
}
