import { both, template } from '../text';

/** Every time that someone opened a restricted case in an emergency. */
export const emergencyAccess = {
  title: both('Nødadgang', 'Emergency access'),
  none: both('Ingen har brugt nødadgang', 'Nobody has used emergency access'),
  noneHelp: both(
    'Når nogen åbner en skærmet sag i en nødsituation, står det her med begrundelsen.',
    'When someone opens a restricted case in an emergency, it stands here with the reason.',
  ),
  opened: template('{by} åbnede {number}', '{by} opened {number}'),
  someone: both('En medarbejder', 'Someone on staff'),
  aCase: both('en sag', 'a case'),
  span: template('{at}, til {until}', '{at}, until {until}'),
  erased: both('Begrundelsen er slettet', 'The reason has been erased'),
} as const;
