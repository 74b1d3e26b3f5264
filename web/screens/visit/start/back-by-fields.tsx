import { startVisit as words } from '../../../../texts/web/start-visit';
import { useApp } from '../../../parts/app-context';
import { Choice, TimeField } from '../../../parts/field';
import { backBys } from './back-by';
import type { FieldsProps } from './fields';

/** When one is back, and is missed after. */
export function BackByFields({ draft, change, missing, refused }: FieldsProps) {
  const { say } = useApp();
  const error = missing?.time ? say(words.timeNeeded) : refused.get('expectedEnd');
  const isATime = draft.backBy === 'aTime';
  return (
    <>
      <Choice
        legend={say(words.backBy)}
        value={draft.backBy}
        options={backBys.map((value) => ({ value, label: say(words[value]) }))}
        onChoose={(backBy) => change({ backBy })}
        error={isATime ? undefined : error}
      />
      {isATime && (
        <TimeField label={say(words.time)} error={error} value={draft.time} onChange={(time) => change({ time })} />
      )}
    </>
  );
}
