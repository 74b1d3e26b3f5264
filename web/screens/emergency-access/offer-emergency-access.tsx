import { useState } from 'preact/hooks';
import { emergencyAccess as words } from '../../../texts/web/emergency-access';
import { useApp } from '../../parts/app-context';
import { EmergencyAccessDialog } from './emergency-access-dialog';

interface OfferProps {
  /** The case that was asked for; left out: it is asked which. */
  readonly caseId?: string;
  readonly onOpened: (caseId: string) => void;
}

/** Where a case is not shown, to whoever may open a restricted one in an emergency. */
export function OfferEmergencyAccess(props: OfferProps) {
  const { say, person } = useApp();
  const [open, setOpen] = useState(false);
  if (!person.acts.includes('emergencyAccess')) return null;
  return (
    <>
      <p>{say(words.offerHelp)}</p>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {say(words.offer)}
      </button>
      {open && <EmergencyAccessDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
