// The panel "Gangguan": what goes wrong at the simulated Meta.
import * as api from './api.js';
import { button, element } from './dom.js';
import { say } from './words.js';

const TIMES = 3;
const WISHES = [
  ['faultServer', { kind: '5xx', times: TIMES }],
  ['faultSlow', { kind: 'slow', ms: 8000, times: TIMES }],
  ['faultBefore', { kind: 'reset_before', times: TIMES }],
  ['faultAfter', { kind: 'reset_after', times: TIMES }],
  ['faultRate', { kind: 'error', code: 130429, times: TIMES }],
  ['faultUndelivered', { kind: 'failed', code: 131026, times: 1 }],
  ['faultStatuses', { kind: 'statuses', delay_ms: 2000, repeat: 1, shuffle: true }],
  ['faultRandom', { kind: 'random', percent: 10, seed: 7 }],
  ['faultToken', { kind: 'token' }],
  ['faultQuality', { kind: 'quality' }],
];

const opener = document.getElementById('faults-open');
const panel = document.getElementById('faults');
const wishes = document.getElementById('faults-wishes');
const standing = document.getElementById('faults-standing');
const stop = document.getElementById('faults-stop');

/** Draws what stands now. */
export function showFaults(faults) {
  opener.classList.toggle('is-on', faults.length > 0);
  stop.disabled = faults.length === 0;
  const items = faults.map((fault) => element('li', '', described(fault)));
  standing.replaceChildren(...(items.length ? items : [element('li', 'is-calm', say('faultNone'))]));
}

function described(fault) {
  const wish = WISHES.find(([, { kind, code }]) => kind === fault.kind && (code === undefined || code === fault.code));
  const name = wish ? say(wish[0]) : [fault.kind, fault.code].filter(Boolean).join(' ');
  return `${name} · ${fault.times ? say('faultTimes', { count: fault.times }) : say('faultUntil')}`;
}

/** Fills the panel in the page's language. */
export function labelFaults(failed) {
  wishes.replaceChildren(
    ...WISHES.map(([word, wish]) => {
      const made = button('fault', '', say(word));
      made.addEventListener('click', () => api.addFault(wish).catch(failed));
      return made;
    }),
  );
}

export function wireFaults(failed) {
  panel.addEventListener('toggle', (event) => {
    opener.setAttribute('aria-expanded', String(event.newState === 'open'));
  });
  stop.addEventListener('click', () => api.clearFaults().catch(failed));
}
