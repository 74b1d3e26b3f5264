import { both, template } from '../text';

/** Moving cases to another version of the standard. */
export const standardCases = {
  title: template('Flyt sager til version {version}', 'Move cases to version {version}'),
  intro: both(
    'En sag bliver på den version, den begyndte på, til nogen flytter den. Intet flyttes, før du har set, hvad det ændrer.',
    'A case stays on the version that it began under until somebody moves it. Nothing moves before you have seen what it changes.',
  ),
  from: both('Fra hvilken version?', 'From which version?'),
  choose: both('Vælg', 'Choose'),
  fromVersion: template('{name}, version {version}', '{name}, version {version}'),
  notInForce: both('Denne version gælder ikke endnu', 'This version is not in force yet'),
  notInForceHelp: both(
    'Sager kan flyttes til den, når den er sat i kraft.',
    'Cases can be moved to it once it has been put into force.',
  ),
  onlyOne: both('Der er kun denne version', 'There is this version alone'),
  onlyOneHelp: both(
    'Sager kan flyttes, når der er en anden version, de følger.',
    'Cases can be moved once there is another version that they go by.',
  ),
  none: both('Ingen åbne sager, du leder, følger den version', 'No open case that you lead goes by that version'),
  noneHelp: both('Vælg en anden version, eller gå tilbage.', 'Choose another version, or go back.'),
  more: both(
    'Der er flere, end her er plads til. Flyt disse først, så kommer de næste.',
    'There are more than fit here. Move these first, then the next ones come.',
  ),
  phase: both('Hvilken fase skal de være i?', 'Which phase are they to be in?'),
  phaseHint: both(
    'Vælg kun en fase, hvis den, sagen er i, ikke findes i den nye version',
    'Choose a phase only where the one that a case is in is not in the new version',
  ),
  samePhase: both('Den, de er i', 'The one they are in'),
  preview: both('Hvad det ændrer', 'What it changes'),
  nothing: both('Ingen datoer ændres nu', 'No dates change now'),
  keptDates: both(
    'Det, der er sat, beholder det, det blev sat på. Det næste, der sættes, bygger på den nye version.',
    'What has been set keeps what it was set on. What is set next rests on the new version.',
  ),
  inPhase: template('Fase: {phase}', 'Phase: {phase}'),
  cannot: template('Kan ikke flyttes: {why}', 'Cannot be moved: {why}'),
  notFound: template('{count} kan du ikke flytte, som de står nu.', '{count} you cannot move as they stand.'),
  move: template('Flyt {count}', 'Move {count}'),
  moving: both('Flytter …', 'Moving …'),
  notSent: both(
    'Der kom intet svar. Prøv igen: hver sag flyttes kun én gang.',
    'No answer came. Try again: each case is moved only once.',
  ),
  moved: template(
    '{count} sager er flyttet til version {version}',
    '{count} cases have been moved to version {version}',
  ),
  movedOne: template('1 sag er flyttet til version {version}', '1 case has been moved to version {version}'),
  underWay: both(
    'Det tager lidt tid. Sagerne flyttes en efter en; se igen om et øjeblik.',
    'It takes a while. The cases are moved one by one; look again in a moment.',
  ),
  again: both('Flyt flere', 'Move more'),
} as const;
