import type { Holiday } from '../domain/clock/danish-holidays';
import { both, type Table } from './text';

export const holidayNames: Table<Holiday> = {
  newYearsDay: both('Nytårsdag', "New Year's Day"),
  christmasDay: both('1. juledag', 'Christmas Day'),
  boxingDay: both('2. juledag', 'Boxing Day'),
  maundyThursday: both('Skærtorsdag', 'Maundy Thursday'),
  goodFriday: both('Langfredag', 'Good Friday'),
  easterSunday: both('Påskedag', 'Easter Sunday'),
  easterMonday: both('2. påskedag', 'Easter Monday'),
  ascensionDay: both('Kristi himmelfartsdag', 'Ascension Day'),
  whitSunday: both('Pinsedag', 'Whit Sunday'),
  whitMonday: both('2. pinsedag', 'Whit Monday'),
  greatPrayerDay: both('Store bededag', 'Great Prayer Day'),
};
