import { useEffect, useState } from 'preact/hooks';
import { vault as words } from '../../../texts/web/vault';
import { useApp } from '../../parts/app-context';

/** A restricted case is carried only where its person asks for that very one. */
export function CarryRestricted({ caseId }: { readonly caseId: string }) {
  const { vault, say } = useApp();
  const [carried, setCarried] = useState<boolean>();
  useEffect(() => {
    void vault.carriesRestricted(caseId).then(setCarried);
    return vault.listen(() => void vault.carriesRestricted(caseId).then(setCarried));
  }, [vault, caseId]);
  if (carried === undefined) return null;
  const change = async () => {
    await vault.carryRestricted(caseId, !carried);
    setCarried(!carried);
  };
  return (
    <>
      {carried && <p class="soft">{say(words.carriedRestricted)}</p>}
      <button type="button" class="button case-show" onClick={() => void change()}>
        {say(carried ? words.leaveRestricted : words.carryRestricted)}
      </button>
    </>
  );
}
