import { both } from '../text';

/** Whether one's cases may be opened by the device's own lock: asked once, and in the settings. */
export const passkey = {
  offer: both('Vil du kunne læse dine sager uden net?', 'Would you like to read your cases without a connection?'),
  offerHelp: both(
    'De ligger krypteret på telefonen i højst 12 timer efter, at du har logget ind, og åbnes med telefonens egen lås.',
    'They lie encrypted on this phone for at most 12 hours after you have signed in, and open with the phone’s own lock.',
  ),
  accept: both('Ja, brug telefonens lås', 'Yes, use the phone’s lock'),
  decline: both('Nej tak', 'No thanks'),
  notMade: both(
    'Telefonen gav ikke lov. Du kan prøve igen under Indstillinger.',
    'The phone did not allow it. You can try again under Settings.',
  ),
  readable: both('Dine sager kan læses uden net.', 'Your cases can be read without a connection.'),
  passkeyName: both('Fodfæste uden net', 'Fodfæste without a connection'),
} as const;
