// The simulator over HTTP: what is on the phones, what is done on them, the clock, and news of changes.
const RECONNECT_MILLIS = 2000;

async function call(path, body) {
  const request = body
    ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    : { headers: { Accept: 'application/json' } };
  const response = await fetch(`/simulator/${path}`, request);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? `HTTP ${response.status}`);
  return answer;
}

export const phones = () => call('phones');
export const time = () => call('time');
export const advance = (duration) => call('time', { advance: duration });
export const faults = () => call('faults');
export const addFault = (wish) => call('faults', wish);
export const clearFaults = () => fetch('/simulator/faults', { method: 'DELETE' });
export const act = (phone, action) => call(`phones/${encodeURIComponent(phone)}/messages`, action);

/** Calls `changed` at every change and after every reconnection, `lost` while there is no connection. */
export function watch(changed, lost) {
  const events = new EventSource('/simulator/events');
  events.addEventListener('open', changed);
  events.addEventListener('change', changed);
  events.addEventListener('error', () => {
    lost();
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(() => watch(changed, lost), RECONNECT_MILLIS);
    }
  });
}

/** Runs a task once at a time; whatever is asked for meanwhile happens once, afterwards. */
export function oneAtATime(task) {
  let running = false;
  let again = false;
  return async function run() {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        await task();
      } while (again);
    } finally {
      running = false;
    }
  };
}
