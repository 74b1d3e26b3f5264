import { randomUUID } from 'node:crypto';
import type { Command } from '../../domain';
import { type Instant, instant } from '../../domain/clock/time';
import { makeLink, revokeLink } from '../../store/offers/links';
import { codeOf, tokenOf } from '../../store/offers/secrets';
import { seededStaff } from '../../store/seed';
import { databases, testsOn } from '../environment/databases';
import { ballerup, delivering } from './setup/delivering';

const SERVICE = 'visitation@behandling.example';

describe.each(databases())('the mails about a link, on $on', (kind) => {
  const { smoke, test } = testsOn(kind);
  const scene = delivering(kind);
  const by = seededStaff('ballerup', 'worker');

  /** An offer that was sent on Tuesday, with its link. */
  async function linked() {
    const played = scene.accepted('2025-06-02T08:00:00.000Z');
    const sealed = await scene.seal(played.caseId, 'ord');
    const to = { kind: 'service', service: 'psychiatry' } as const;
    played.do('2025-06-03T08:00:00.000Z', { type: 'giveConsent', data: { to, toWhom: sealed, what: ['name'] } });
    const consent = played.state?.consents[0]?.id;
    if (!consent) throw new Error('no consent was given');
    const why = { leastIntrusive: sealed, reason: sealed };
    played.do('2025-06-03T09:00:00.000Z', {
      type: 'offerHandover',
      data: { service: 'psychiatry', consent, share: ['name'], ...why },
    });
    const handover = played.state?.handovers[0]?.id;
    if (!handover) throw new Error('nothing was offered');
    await scene.record(played);
    const of = { municipality: ballerup, caseId: played.caseId, handover };
    const link = async (madeAt: Instant = instant('2025-06-03T09:05:00.000Z')) => {
      const id = randomUUID();
      const until = { expiresAt: instant('2025-08-02T21:59:59.000Z'), remindAt: instant('2025-06-10T06:00:00.000Z') };
      await makeLink(scene.db, { ...of, id, sentTo: await scene.seal(played.caseId, SERVICE), madeAt, by, ...until });
      return id;
    };
    return { played, handover, consent, sealed, of, link, id: await link() };
  }
  const subjects = () => scene.box.arrived.filter(({ to }) => to === SERVICE).map(({ subject }) => subject);

  smoke('carry the link and never the code, and name neither citizen nor case', async () => {
    const { id, played } = await linked();
    await scene.run('2025-06-03T09:06:00.000Z');
    const [mail] = scene.box.arrived.filter(({ to }) => to === SERVICE);
    const whole = JSON.stringify(mail);
    expect(mail?.text).toContain(`https://fodfaeste.example/offers/${tokenOf(scene.deps().keys, id)}`);
    for (const secret of [codeOf(scene.deps().keys, id), played.caseId]) expect(whole).not.toContain(secret);
    expect(whole).not.toMatch(/Sag B-|sykiatri/);
  });

  test('remind a service that has not replied, once, and not one that has', async () => {
    await linked();
    await scene.run('2025-06-03T09:06:00.000Z');
    await scene.run('2025-06-10T06:01:00.000Z');
    await scene.run('2025-06-11T06:01:00.000Z');
    expect(subjects()).toEqual([expect.stringContaining('spørger'), expect.stringContaining('venter')]);
    scene.box.clear();
    const { played, handover } = await linked();
    await scene.run('2025-06-03T09:06:00.000Z');
    played.do('2025-06-04T09:00:00.000Z', { type: 'answerHandover', data: { handover, answer: 'accepted' } });
    await scene.record(played);
    await scene.run('2025-06-10T06:01:00.000Z');
    expect(subjects()).toEqual([expect.stringContaining('spørger')]);
  });

  type Linked = Awaited<ReturnType<typeof linked>>;
  const withdrawing: Readonly<Record<string, (one: Linked) => Command>> = {
    'the offer is withdrawn': ({ handover, sealed }) => ({
      type: 'withdrawHandover',
      data: { handover, reason: sealed },
    }),
    'the consent is withdrawn': ({ consent }) => ({ type: 'withdrawConsent', data: { consent } }),
    'the citizen has declined': () => ({ type: 'recordDecline', data: {} }),
  };

  test.each(Object.keys(withdrawing))('tell a service once that its link works no more, when %s', async (what) => {
    const made = await linked();
    await scene.run('2025-06-03T09:06:00.000Z');
    const command = withdrawing[what]?.(made);
    if (command) made.played.do('2025-06-04T09:00:00.000Z', command);
    await scene.record(made.played);
    await scene.run('2025-06-04T09:01:00.000Z');
    await scene.run('2025-06-04T09:02:00.000Z');
    expect(subjects()).toEqual([expect.stringContaining('spørger'), expect.stringContaining('gælder ikke mere')]);
  });

  test('say nothing of a link that the service never had, and carry the newest alone', async () => {
    const { of, link } = await linked();
    const newest = await link(instant('2025-06-03T09:05:30.000Z'));
    await scene.run('2025-06-03T09:06:00.000Z');
    const texts = scene.box.arrived.filter(({ to }) => to === SERVICE).map(({ text }) => text);
    expect(texts).toEqual([expect.stringContaining(tokenOf(scene.deps().keys, newest))]);
    scene.box.clear();
    expect(await revokeLink(scene.db, of, { by, at: instant('2025-06-03T10:00:00.000Z') })).toBe(true);
    expect(await revokeLink(scene.db, of, { by, at: instant('2025-06-03T10:00:01.000Z') })).toBe(false);
    await scene.run('2025-06-03T10:01:00.000Z');
    expect(subjects()).toEqual([expect.stringContaining('gælder ikke mere')]);
    scene.box.clear();
    await link(instant('2025-06-03T10:02:00.000Z'));
    await revokeLink(scene.db, of, { by, at: instant('2025-06-03T10:02:01.000Z') });
    await scene.run('2025-06-03T10:03:00.000Z');
    expect(subjects()).toEqual([]);
  });
});
