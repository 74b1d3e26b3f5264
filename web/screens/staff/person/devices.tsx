import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { instant, showInstant } from '../../../../domain/clock/time';
import { ownDevices } from '../../../../texts/web/own-devices';
import { staffDevices as words } from '../../../../texts/web/staff-devices';
import { answerOf } from '../../../api/problem';
import { useApp } from '../../../parts/app-context';
import { Loaded } from '../../../parts/states';
import type { Device } from '../../own-devices/device';
import type { StaffEntry } from '../entry/entry';
import { ConfirmDialog } from './confirm-dialog';
import { Part } from './part';

interface DevicesProps {
  readonly entry: StaffEntry;
}

/** What they have opened the app on; a lost one is blocked, and opened again when it is found. */
export function Devices({ entry }: DevicesProps) {
  const { api, say, person } = useApp();
  const query = useQuery({
    queryKey: ['devices', entry.id],
    enabled: person.acts.includes('blockDevice'),
    queryFn: () => answerOf(api.GET('/v1/staff/{staffId}/devices', { params: { path: { staffId: entry.id } } })),
  });
  if (!person.acts.includes('blockDevice')) return null;
  return (
    <Part title={say(words.devices)}>
      <Loaded query={query}>{({ items }) => <DeviceList entry={entry} devices={items} />}</Loaded>
    </Part>
  );
}

function DeviceList({ entry, devices }: DevicesProps & { readonly devices: readonly Device[] }) {
  const { api, say } = useApp();
  const [chosen, setChosen] = useState<Device>();
  if (devices.length === 0) return <p>{say(words.noDevices)}</p>;
  const isOpening = Boolean(chosen?.blockedAt);
  const send = (key: string) => {
    const path = { staffId: entry.id, deviceId: chosen?.deviceId ?? '' };
    const params = { path, header: { 'Idempotency-Key': key } };
    return isOpening
      ? answerOf(api.POST('/v1/staff/{staffId}/devices/{deviceId}/unblock', { params }))
      : answerOf(api.POST('/v1/staff/{staffId}/devices/{deviceId}/block', { params }));
  };
  return (
    <>
      <ul class="lines">
        {devices.map((device) => (
          <li key={device.deviceId}>
            <DeviceRow device={device} onChoose={() => setChosen(device)} />
          </li>
        ))}
      </ul>
      {chosen && (
        <ConfirmDialog
          title={say(isOpening ? words.openQuestion : words.blockQuestion)}
          over={`${entry.name} · ${say(ownDevices[chosen.platform])}`}
          follows={say(isOpening ? words.openFollows : words.blockFollows)}
          confirm={say(isOpening ? words.openConfirm : words.blockConfirm)}
          send={send}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}

function DeviceRow({ device, onChoose }: { readonly device: Device; readonly onChoose: () => void }) {
  const { say, language } = useApp();
  const { platform, firstUsedAt, lastUsedAt, blockedAt, blockedByName } = device;
  const what = say(ownDevices[platform]);
  const [first, last] = [showInstant(instant(firstUsedAt)), showInstant(instant(lastUsedAt))];
  const at = blockedAt && showInstant(instant(blockedAt));
  return (
    <div class="staff-row">
      <div>
        <strong>{what}</strong>
        <p class="soft">{words.used.fill(language, { last, first })}</p>
        {at && (
          <p class="late">
            {blockedByName
              ? words.blockedBy.fill(language, { at, name: blockedByName })
              : words.blocked.fill(language, { at })}
          </p>
        )}
      </div>
      <button
        type="button"
        class="button"
        aria-label={(at ? words.openOf : words.blockOf).fill(language, { what, last })}
        onClick={onChoose}
      >
        {say(at ? words.open : words.block)}
      </button>
    </div>
  );
}
