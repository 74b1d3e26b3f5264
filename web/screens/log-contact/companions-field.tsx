import { logContact } from '../../../texts/web/log-contact';
import { useApp } from '../../parts/app-context';
import { ColleaguesField } from '../../parts/colleagues-field';
import { useColleagues } from './contact-case';
import type { DraftProps } from './draft';

interface CompanionsProps extends DraftProps {
  /** Visits are in pairs. */
  readonly isNeeded: boolean;
}

/** With whom one was there, of those who can go; where visits are in pairs somebody is named. */
export function CompanionsField({ draft, change, missing, isNeeded }: CompanionsProps) {
  const { say } = useApp();
  const { data: colleagues = [] } = useColleagues();
  const isFirstToChoose = isNeeded && draft.companions.length === 0;
  return (
    <ColleaguesField
      label={say(isNeeded ? logContact.withWhom : logContact.withWhomOptional)}
      oneMore={say(logContact.oneMore)}
      hint={isNeeded ? say(logContact.withWhomHint) : undefined}
      errorAt={(place) => (place === 0 && missing?.companions ? say(logContact.withWhomNeeded) : undefined)}
      nobody={say(isFirstToChoose ? logContact.choose : logContact.nobody)}
      colleagues={colleagues}
      chosen={draft.companions}
      onChoose={(companions) => change({ companions })}
    />
  );
}
