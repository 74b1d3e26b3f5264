import { smtpTransport } from '../../activities/delivery/smtp';
import { Mailbox } from '../delivery/setup/mailbox';

let box: Mailbox;
beforeAll(async () => {
  box = await Mailbox.open();
});
afterAll(() => box.goAway());
beforeEach(() => box.clear());

/** The server of these tests speaks no TLS. */
async function sentTo(address: string) {
  const smtp = smtpTransport({ url: address, from: 'no-reply@ballerup.example' });
  try {
    return await smtp.send({
      id: 'en',
      to: 'solvej@ballerup.example',
      subject: 'Hej',
      text: 'Hej',
      html: '<p>Hej</p>',
    });
  } finally {
    smtp.close();
  }
}

test('on this machine itself mail is handed in as the server takes it', async () => {
  expect(await sentTo(box.url)).toEqual({ outcome: 'accepted' });
  expect(box.recipients).toEqual(['solvej@ballerup.example']);
});

test('elsewhere nothing is handed in to a server that does not encrypt', async () => {
  // Another way to write this machine's address, which is not known for it.
  expect(await sentTo(`smtp://127.1:${box.port}`)).toMatchObject({ outcome: 'unavailable' });
  expect(box.recipients).toEqual([]);
});

test('unless the address says that this is known', async () => {
  expect(await sentTo(`smtp://127.1:${box.port}?requireTLS=false`)).toEqual({ outcome: 'accepted' });
});
