import { emergencyAccess as words } from '../../../texts/web/emergency-access';
import { useApp } from '../../parts/app-context';

/**
 * Where a case is not shown, to whoever may open a restricted one in an emergency. The dialog is the page's own, so that what is
 * written in it stays while the page is read anew.
 */
export function OfferEmergencyAccess({ onChosen }: { readonly onChosen: () => void }) {
  const { say, person } = useApp();
  if (!person.acts.includes('emergencyAccess')) return null;
  return (
    <>
      <p>{say(words.offerHelp)}</p>
      <button type="button" class="button" onClick={onChosen}>
        {say(words.offer)}
      </button>
    </>
  );
}
