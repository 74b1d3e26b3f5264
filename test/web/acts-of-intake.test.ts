import { startApiUnderTest } from '../api/setup/running-api';
import { ofAssignment } from './acts/assignment';
import { ofIntake } from './acts/intake';
import { tryEach } from './acts/play';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);

tryEach([...ofIntake, ...ofAssignment], running);
