import { row } from './text';

/** What is wrong with a field (title), and what would be right (detail). */
export const fieldProblems = {
  missing: row(['mangler', 'angiv {expected}'], ['is missing', 'give {expected}']),
  wrongType: row(['har en forkert type', 'skal være {expected}'], ['is of the wrong type', 'must be {expected}']),
  notAllowed: row(
    ['er ikke en af de mulige', 'en af: {expected}'],
    ['is not one of those possible', 'one of: {expected}'],
  ),
  unknownKey: row(
    ['kendes ikke', 'udelad det; felterne er: {known}'],
    ['is not known', 'leave it out; the fields are: {known}'],
  ),
  misspeltKey: row(
    ['kendes ikke', 'skriv {meant}; felterne er: {known}'],
    ['is not known', 'write {meant}; the fields are: {known}'],
  ),
  tooLong: row(['er for langt', 'højst {maximum}'], ['is too long', 'at most {maximum}']),
  tooShort: row(['er tomt eller for kort', 'mindst {minimum}'], ['is empty or too short', 'at least {minimum}']),
  tooBig: row(['er for stort', 'højst {maximum}'], ['is too large', 'at most {maximum}']),
  tooSmall: row(['er for lille', 'mindst {minimum}'], ['is too small', 'at least {minimum}']),
  wrongForm: row(['har en forkert form', '{expected}'], ['has the wrong form', '{expected}']),
};

export type FieldProblemCode = keyof typeof fieldProblems;
