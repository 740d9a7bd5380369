// The service's clock: shows it, and moves it.
import * as api from './api.js';
import { calm } from './dom.js';
import { hour, inZone, longDate, shortDate } from './format.js';
import { say } from './words.js';

const narrow = matchMedia('(max-width: 900px)');
const ROLL_MILLIS = 700;
const TICK_MILLIS = 1000;

export class Clock {
  #time = document.getElementById('clock-time');
  #date = document.getElementById('clock-date');
  #jumps = document.getElementById('clock-jumps');
  #ahead = 0;
  #rolling = false;

  constructor(moved, failed) {
    this.#jumps.addEventListener('click', (event) => {
      const jump = event.target.closest('[data-advance]');
      if (jump) this.#advance(jump.dataset.advance, moved, failed);
    });
    setInterval(() => this.show(), TICK_MILLIS);
  }

  now() {
    return new Date(Date.now() + this.#ahead);
  }

  /** Takes over the service's time. */
  set({ now, zone }) {
    inZone(zone);
    this.#ahead = new Date(now) - Date.now();
    this.show();
  }

  show() {
    if (!this.#rolling) this.#put(this.now());
  }

  #put(instant) {
    this.#time.textContent = hour(instant);
    this.#time.dateTime = instant.toISOString();
    this.#date.textContent = narrow.matches ? shortDate(instant) : longDate(instant);
  }

  async #advance(duration, moved, failed) {
    this.#busy(true);
    try {
      const before = this.now();
      const answer = await api.advance(duration);
      this.#rolling = true;
      this.set(answer);
      await this.#roll(before, this.now());
      moved(say('moved', { when: `${longDate(this.now())}, ${hour(this.now())}` }));
    } catch {
      failed();
    } finally {
      this.#rolling = false;
      this.show();
      this.#busy(false);
    }
  }

  #busy(busy) {
    this.#jumps.setAttribute('aria-busy', String(busy));
    for (const jump of this.#jumps.children) jump.disabled = busy;
  }

  /** Lets the hands run from one time to the other, so that the jump is seen. */
  #roll(from, to) {
    if (calm.matches) return Promise.resolve();
    const start = performance.now();
    return new Promise((done) => {
      const frame = (at) => {
        const part = Math.min((at - start) / ROLL_MILLIS, 1);
        const eased = 1 - (1 - part) ** 3;
        this.#put(new Date(from.getTime() + (to - from) * eased));
        if (part < 1) requestAnimationFrame(frame);
        else done();
      };
      requestAnimationFrame(frame);
      setTimeout(done, 2 * ROLL_MILLIS);
    });
  }
}
