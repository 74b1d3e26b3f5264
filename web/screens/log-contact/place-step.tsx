import { useState } from 'preact/hooks';
import type { PlaceKind } from '../../../domain/case/contact-facts';
import { logContact, placesOffered } from '../../../texts/web/log-contact';
import { useApp } from '../../parts/app-context';
import { Icon, type IconName } from '../../parts/icon';
import type { ContactCase } from './contact-case';
import { NewPlace } from './new-place';
import type { Place } from './place';

const kinds = [
  { kind: 'home', icon: 'house' },
  { kind: 'publicPlace', icon: 'tree' },
  { kind: 'dropInCentre', icon: 'cup' },
  { kind: 'shelter', icon: 'bed' },
  { kind: 'phone', icon: 'phone' },
  { kind: 'other', icon: 'dots' },
] as const satisfies readonly { kind: PlaceKind; icon: IconName }[];

interface PlaceStepProps {
  readonly about: ContactCase;
  readonly onChoose: (place: Place) => void;
}

/** This person's own places first, the most used marked, then the kinds of place. */
export function PlaceStep({ about: { places }, onChoose }: PlaceStepProps) {
  const { say } = useApp();
  const [naming, setNaming] = useState(false);
  if (naming)
    return <NewPlace onNamed={(toName) => onChoose({ kind: toName.kind, toName })} onBack={() => setNaming(false)} />;
  return (
    <div class="dialog-body">
      {places.map((place, index) => (
        <button
          key={place.id}
          type="button"
          class="tile named"
          onClick={() => onChoose({ kind: place.kind, named: place })}
        >
          <Icon name="place" />
          <span>
            {place.name ?? say(placesOffered[place.kind])}
            {index === 0 && <small>{say(logContact.usual)}</small>}
          </span>
        </button>
      ))}
      <div class="tiles three">
        {kinds.map(({ kind, icon }) => (
          <button key={kind} type="button" class="tile" onClick={() => onChoose({ kind })}>
            <Icon name={icon} />
            {say(placesOffered[kind])}
          </button>
        ))}
      </div>
      <button type="button" class="button" onClick={() => setNaming(true)}>
        {say(logContact.newPlace)}
      </button>
    </div>
  );
}
