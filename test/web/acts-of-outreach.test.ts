import { startApiUnderTest } from '../api/setup/running-api';
import { ofOutreach } from './acts/outreach';
import { tryEach } from './acts/play';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);

tryEach(ofOutreach, running);
