/** Keeps the app's files on the device, where the browser can. `onWaiting` is told how to take over when a new version waits. */
export async function keepAppOnDevice(onWaiting: (takeOver: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('/service-worker.js');
  const tell = (waiting: ServiceWorker) =>
    onWaiting(() => {
      waiting.addEventListener('statechange', () => {
        if (waiting.state === 'activated') location.reload();
      });
      waiting.postMessage('takeOver');
    });
  // Where none is active this is the first version, which replaces nothing.
  if (registration.waiting && registration.active) tell(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && registration.active) tell(installing);
    });
  });
}
