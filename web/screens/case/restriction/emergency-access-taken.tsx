import { instant, showInstant } from '../../../../domain/clock/time';
import { restriction, inEmergency as words } from '../../../../texts/web/restriction';
import { useApp } from '../../../parts/app-context';
import { type EmergencyAccess, isOpenNow } from './use-restriction';

/** Who has the case open in an emergency now, and who had it before, each with the reason. */
export function EmergencyAccessTaken({ all }: { readonly all: readonly EmergencyAccess[] }) {
  const { say, language, session } = useApp();
  const now = session.clock.now();
  const open = all.filter((one) => isOpenNow(one, now));
  const before = all.filter((one) => !isOpenNow(one, now));
  return (
    <>
      {open.length > 0 && (
        <>
          <h3>{say(words.now)}</h3>
          <ul class="lines">
            {open.map((one) => (
              <Taken key={one.id} taken={one} isOpen />
            ))}
          </ul>
        </>
      )}
      {before.length > 0 && (
        <details class="emergency-before">
          <summary>{words.before.fill(language, { count: before.length })}</summary>
          <ul class="lines">
            {before.map((one) => (
              <Taken key={one.id} taken={one} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface TakenProps {
  readonly taken: EmergencyAccess;
  readonly isOpen?: boolean;
}

function Taken({ taken: { byName, at, until, reason }, isOpen = false }: TakenProps) {
  const { say, language } = useApp();
  const by = byName ?? say(restriction.someone);
  const shown = { by, at: showInstant(instant(at)), until: showInstant(instant(until)) };
  return (
    <li>
      <strong>{(isOpen ? words.until : words.span).fill(language, shown)}</strong>
      <p>{reason ?? say(restriction.erased)}</p>
    </li>
  );
}
