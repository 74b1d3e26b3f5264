import { useQuery } from '@tanstack/preact-query';
import { useEffect, useState } from 'preact/hooks';
import { instant, showInstant } from '../../../domain/clock/time';
import { frame } from '../../../texts/web/frame';
import { ownDevices as words } from '../../../texts/web/own-devices';
import { answerOf } from '../../api/problem';
import { useApp } from '../../parts/app-context';
import { Loaded } from '../../parts/states';
import { BlockDialog } from './block-dialog';
import type { Device } from './device';
import './own-devices.css';

/** Where one has opened the app, and how a lost phone is kept out. */
export function OwnDevicesPage() {
  const { api, say } = useApp();
  const query = useQuery({ queryKey: ['own devices'], queryFn: () => answerOf(api.GET('/v1/me/devices')) });
  return (
    <main id="content" class="page" tabIndex={-1}>
      <header class="page-head">
        <h1>{say(frame.ownDevices)}</h1>
      </header>
      <p class="soft">{say(words.help)}</p>
      <Loaded query={query}>{({ items }) => <Devices all={items} />}</Loaded>
    </main>
  );
}

function Devices({ all }: { readonly all: readonly Device[] }) {
  const thisOne = useThisDevice();
  const [blocking, setBlocking] = useState<Device>();
  return (
    <>
      <ul class="own-devices">
        {all.map((device) => (
          <li key={device.deviceId}>
            <DeviceCard device={device} isThisOne={device.deviceId === thisOne} onBlock={() => setBlocking(device)} />
          </li>
        ))}
      </ul>
      {blocking && <BlockDialog device={blocking} onClose={() => setBlocking(undefined)} />}
    </>
  );
}

interface DeviceCardProps {
  readonly device: Device;
  readonly isThisOne: boolean;
  readonly onBlock: () => void;
}

function DeviceCard({ device, isThisOne, onBlock }: DeviceCardProps) {
  const { say, language } = useApp();
  const { platform, firstUsedAt, lastUsedAt, blockedAt, blockedByName } = device;
  const at = blockedAt && showInstant(instant(blockedAt));
  return (
    <article class="card" aria-label={say(words[platform])}>
      <h2>{say(words[platform])}</h2>
      {isThisOne && <p class="mark">{say(words.thisOne)}</p>}
      <p class="soft">
        {words.used.fill(language, {
          last: showInstant(instant(lastUsedAt)),
          first: showInstant(instant(firstUsedAt)),
        })}
      </p>
      {at && (
        <p class="late">
          {blockedByName
            ? words.blockedBy.fill(language, { at, name: blockedByName })
            : words.blocked.fill(language, { at })}
          . {say(words.unblocking)}
        </p>
      )}
      {!at && !isThisOne && (
        <button type="button" class="button" onClick={onBlock}>
          {say(words.block)}
        </button>
      )}
    </article>
  );
}

/** The number that this device has drawn; undefined until it is known. */
function useThisDevice(): string | undefined {
  const { vault } = useApp();
  const [id, setId] = useState<string>();
  useEffect(() => {
    void vault
      .load()
      .then(({ keeper }) => keeper.device())
      .then((device) => setId(device.id))
      .catch(() => undefined);
  }, [vault]);
  return id;
}
