import type { Request } from 'express';
import { z } from 'zod';
import type { Subject } from '../../store/login/find-caller';
import type { Endpoint } from '../endpoint';
import { Problem } from '../problems/problem';
import { anyId, caseId } from '../schema/fields';

const aboutCase = z.object({ caseId });
const aboutVisit = z.object({ visitId: anyId });

/** The case or visit that a request's path names. */
export function subjectOf({ params }: Pick<Request, 'params'>): Subject {
  const one = aboutCase.safeParse(params);
  if (one.success) return { kind: 'case', caseId: one.data.caseId };
  const visit = aboutVisit.safeParse(params);
  return visit.success ? { kind: 'visit', visitId: visit.data.visitId } : { kind: 'neither' };
}

/** Throws 404 `notFound` where the path is to name a case or a visit and has no id in that place. */
export function requireSubject({ path }: Endpoint, subject: Subject): void {
  const wanted = path.includes(':caseId') ? 'case' : path.includes(':visitId') ? 'visit' : undefined;
  if (wanted && subject.kind !== wanted) throw new Problem(404, 'notFound');
}
