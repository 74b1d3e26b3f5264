/** Keeps the app's files on the device, where the browser can. `onWaiting` is told how to take over when a new version waits. */
export async function keepAppOnDevice(onWaiting: (takeOver: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  let asked = false;
  serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
  });
  const registration = await serviceWorker.register('/service-worker.js');
  const tell = (waiting: ServiceWorker) =>
    onWaiting(() => {
      asked = true;
      waiting.postMessage('takeOver');
    });
  // Without a controller this is the first version, which replaces nothing.
  if (registration.waiting && serviceWorker.controller) tell(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && serviceWorker.controller) tell(installing);
    });
  });
}
