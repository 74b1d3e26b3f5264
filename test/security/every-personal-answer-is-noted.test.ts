import { z } from 'zod';
import { auditPolicy } from '../../api/door/audit-policy';
import type { Endpoint } from '../../api/endpoint';
import { endpoints } from '../../api/routes';

/** Endpoints that are noted and name no case, and why that is right. */
const aboutNoCase: Readonly<Record<string, string>> = {
  'POST /v1/public/referrals': 'whoever fills in the form is told of no case',
  'GET /v1/audit/standing': 'whether the log is whole, and nobody’s record',
  'GET /v1/staff/:staffId': 'what is kept of a colleague, and nobody’s record',
  'PUT /v1/staff/:staffId': 'rights, and nobody’s record',
  'PUT /v1/teams/:teamId': 'rights, and nobody’s record',
  'POST /v1/assignments/bulk/preview': 'how many cases each colleague has and would have, and nobody’s record',
  'GET /v1/unattended-cases': 'a number, for whoever may name others and sees nothing of the case',
  'PUT /v1/unattended-cases/:restrictionId/staff': 'rights, from what to what, with the case',
  'GET /v1/programs': 'other systems’ rights, and nobody’s record',
  'PUT /v1/programs/:programId': 'another system’s rights, and nobody’s record',
  'POST /v1/standards': 'rules, from what to what',
  'POST /v1/standards/:standardId/:version/hearing': 'rules, from what to what',
  'POST /v1/standards/:standardId/:version/adoption': 'rules, from what to what',
  'POST /v1/standards/:standardId/:version/activation': 'rules, from what to what',
  'POST /v1/settings': 'rules, from what to what',
  'GET /v1/staff/:staffId/sessions': 'a colleague’s sessions, and nobody’s record',
  'POST /v1/staff/:staffId/sessions/end': 'a colleague’s sessions, and nobody’s record',
  'POST /v1/staff/:staffId/sessions/:sessionId/end': 'a colleague’s session, and nobody’s record',
  'GET /v1/visit-watch': 'who would watch a lone visit, and nobody’s record',
  'GET /v1/staff/:staffId/devices': 'a colleague’s devices, and nobody’s record',
  'POST /v1/staff/:staffId/devices/:deviceId/block': 'a colleague’s device, and nobody’s record',
  'POST /v1/staff/:staffId/devices/:deviceId/unblock': 'a colleague’s device, and nobody’s record',
  'POST /v1/deliveries/:deliveryId/again': 'a letter, which names its case nowhere in the answer',
  'POST /v1/deliveries/:deliveryId/set-aside': 'a letter, which names its case nowhere in the answer',
};

/** Whether the log is told which cases are touched: by the address, or by what the endpoint says of body and answer. */
function namesItsCases(endpoint: Endpoint): boolean {
  if (endpoint.act === 'anyone') return false;
  return /:(caseId|visitId)/.test(endpoint.path) || endpoint.namesFurtherCases || endpoint.saysCases;
}

/** Whether an answer has cases in it that need not be the one of the address. */
function answersWithCases({ answer, path }: Endpoint): boolean {
  const shape = JSON.stringify(z.toJSONSchema(answer, { io: 'output', unrepresentable: 'any' }));
  return shape.includes('"caseId"') && !path.includes(':caseId');
}

const name = ({ method, path }: Endpoint): string => `${method.toUpperCase()} ${path}`;
const personal = endpoints.filter(({ act }) => auditPolicy[act] === 'always');

test('every endpoint whose act is noted tells the log which cases its answer is about', () => {
  expect(personal.length).toBeGreaterThan(70);
  expect(personal.filter((endpoint) => !namesItsCases(endpoint) && !(name(endpoint) in aboutNoCase)).map(name)).toEqual(
    [],
  );
});

test('no endpoint that is about a case, or answers with one, goes past the log', () => {
  const past = endpoints.filter((endpoint) => auditPolicy[endpoint.act] === 'never' && namesItsCases(endpoint));
  expect(past.map(name)).toEqual([]);
});

test('an endpoint that answers with cases says to the log which', () => {
  const answering = endpoints.filter(answersWithCases);
  expect(answering.length).toBeGreaterThan(10);
  expect(answering.filter((endpoint) => !('saysCases' in endpoint && endpoint.saysCases)).map(name)).toEqual([]);
});
