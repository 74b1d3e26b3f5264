import { visit as words } from '../../../texts/web/visit';
import { useApp } from '../../parts/app-context';
import { Icon } from '../../parts/icon';

interface Number {
  readonly name: string;
  readonly phone: string;
}

/** Whom to ring, one touch each. */
export function Ring({ numbers }: { readonly numbers: readonly Number[] }) {
  const { language } = useApp();
  const once = numbers.filter(({ phone }, index) => numbers.findIndex((one) => one.phone === phone) === index);
  return (
    <>
      {once.map(({ name, phone }) => (
        <a key={phone} class="button ring" href={`tel:${phone.replaceAll(' ', '')}`}>
          <Icon name="phone" />
          {words.ring.fill(language, { name, phone })}
        </a>
      ))}
    </>
  );
}

/** The number of one's own team, which is known without asking. */
export function useOwnTeamsNumber(): readonly Number[] {
  const { person } = useApp();
  const own = [...person.teams].sort((a, b) => Number(b.id === person.team) - Number(a.id === person.team));
  return own.flatMap(({ name, onCallNumber }) =>
    onCallNumber ? [{ name: name ?? onCallNumber, phone: onCallNumber }] : [],
  );
}
