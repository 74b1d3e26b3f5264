import { both } from '../../text';
import type { RestrictedNewsKind } from '../kinds';
import type { Wording } from './wording';

/** What those are told who see to it that restricted cases are opened for good reasons only. */
export const restrictedNews: Readonly<Record<RestrictedNewsKind, Wording>> = {
  glassBroken: {
    title: both('Alarm: nødadgang til en skærmet sag', 'Alarm: emergency access to a restricted case'),
    says: both(
      'En medarbejder, der ellers ikke har adgang, har åbnet sagen med nødadgang. Adgangen gælder i fire timer.',
      'Someone on staff who is not named for the case has opened it in an emergency. It is open to them for four hours.',
    ),
    do: both(
      'Læs i Fodfæste, hvem det var, og hvorfor, og tal med medarbejderen i dag.',
      'Read in Fodfæste who it was and why, and speak with them today.',
    ),
  },
};
