import { useEffect, useState } from 'preact/hooks';
import { vault as words } from '../../../texts/web/vault';
import { useApp } from '../../parts/app-context';
import './carry-progress.css';

/** While the cases are fetched for the first time. */
export function CarryProgressLine() {
  const { vault, language } = useApp();
  const [progress, setProgress] = useState(vault.progress);
  useEffect(() => vault.listen(() => setProgress(vault.progress)), [vault]);
  if (!progress || progress.here >= progress.total) return null;
  return (
    <p class="soft carry-progress" role="status">
      {words.progress.fill(language, { here: progress.here, total: progress.total })}
    </p>
  );
}
