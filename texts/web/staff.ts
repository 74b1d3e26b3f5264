import { both, template } from '../text';

/** Everybody on staff, and who leads whom. */
export const staff = {
  title: both('Medarbejdere', 'Staff'),
  teams: both('Teams', 'Teams'),
  ledBy: template('Teamleder: {name}', 'Team lead: {name}'),
  noLead: both('Ingen teamleder', 'No team lead'),
  onCall: template('Vagt: {number}', 'On call: {number}'),
  inactive: both('ikke længere ansat', 'no longer on staff'),
} as const;
