import { startApiUnderTest } from '../api/setup/running-api';
import { tryEach } from './acts/play';
import { ofSafety } from './acts/safety';
import { ofSharing } from './acts/sharing';
import { appUnderTest } from './setup/running-app';

const running = appUnderTest(
  (login) => startApiUnderTest({ login }),
  ({ api, system }) => ({ url: api.url, db: system.store.db }),
);

tryEach([...ofSafety, ...ofSharing], running);
