// The page: three phones side by side, a clock, and what happened between them.
import * as api from './api.js';
import { Clock } from './clock.js';
import { button, calm, element } from './dom.js';
import { labelFaults, showFaults, wireFaults } from './faults.js';
import { Phone, roleName } from './phone.js';
import { showStory } from './story.js';
import { currentLanguage, putWords, say, speak } from './words.js';

/** So many phones stand side by side; later ones share the last place. */
const PLACES = 3;
const NOTICE_MILLIS = 5000;
const LOST_AFTER_MILLIS = 3000;
const SUGGESTIONS = [
  'anaknya nyabu lagi bu, semalam nggak pulang',
  'alhamdulillah sehat bu',
  'bisa bicara sama petugas, bu?',
];

const stage = document.getElementById('stage');
const tabs = document.getElementById('tabs');
const steps = document.getElementById('steps');
const notice = document.getElementById('notice');
const narrow = matchMedia('(max-width: 900px)');
const phones = new Map();
let latest = [];
let standing = [];
let front = '';
let noticeTimer;
let lostTimer;

const clock = new Clock(speakAloud, () => announce(say('offline')));

/** For screen readers: who sees the page has seen the clock move. */
function speakAloud(text) {
  document.getElementById('spoken').textContent = text;
}

function announce(text, stays = false) {
  clearTimeout(noticeTimer);
  notice.textContent = text;
  notice.hidden = !text;
  if (text && !stays) noticeTimer = setTimeout(() => announce(''), NOTICE_MILLIS);
}

const refresh = oneFetch();

function oneFetch() {
  return api.oneAtATime(async () => {
    try {
      const [time, states, faults] = await Promise.all([api.time(), api.phones(), api.faults()]);
      clearTimeout(lostTimer);
      lostTimer = undefined;
      clock.set(time);
      show(states);
      standing = faults;
      showFaults(faults);
    } catch {
      lost();
    }
  });
}

function lost() {
  lostTimer ??= setTimeout(() => announce(say('offline'), true), LOST_AFTER_MILLIS);
}

function show(states) {
  latest = states.filter((state, index) => index < PLACES || state.messages.length > 0 || state.username);
  leave(latest);
  for (const state of latest) {
    const phone = phones.get(state.phone) ?? add(state);
    const arrived = phone.update(state);
    if (arrived && !isInSight(phone)) phone.unread += arrived;
    if (arrived) glow(phone);
  }
  front ||= latest[0]?.phone ?? '';
  fold();
  showTabs();
  showStory(steps, latest);
  showTrouble(latest);
  showSuggestions();
}

/** Whoever has another number now has another phone here. */
function leave(states) {
  const here = new Set(states.map((state) => state.phone));
  for (const [number, phone] of phones) {
    if (here.has(number)) continue;
    seen.unobserve(phone.element);
    phone.element.remove();
    phones.delete(number);
    if (front === number) front = '';
  }
}

function add(state) {
  const phone = new Phone(state, () => clock.now(), () => announce(say('notSent')));
  phones.set(state.phone, phone);
  stage.append(phone.element);
  seen.observe(phone.element);
  return phone;
}

function glow(phone) {
  phone.element.classList.remove('is-called');
  requestAnimationFrame(() => phone.element.classList.add('is-called'));
}

function isInSight(phone) {
  if (narrow.matches) return phone.number === front;
  return !phone.element.classList.contains('is-folded');
}

/** On a wide screen the phones beyond the last place take turns in it. */
let inLastPlace = '';
function fold() {
  const shared = latest.slice(PLACES - 1).map((state) => state.phone);
  if (!shared.includes(inLastPlace)) inLastPlace = shared[0] ?? '';
  for (const [number, phone] of phones) {
    phone.element.classList.toggle('is-folded', shared.includes(number) && number !== inLastPlace);
  }
}

function showTabs() {
  const shared = latest.length > PLACES;
  tabs.classList.toggle('has-shared', shared);
  const made = latest.map((state, index) => {
    const { unread } = phones.get(state.phone);
    const badge = element('span', 'tab-badge', unread ? String(unread) : '');
    badge.hidden = !unread;
    if (unread) badge.setAttribute('aria-label', say('unread', { count: unread }));
    const names = element('span', 'tab-names', state.name, element('span', 'tab-role', roleName(state.role)));
    const tab = button('tab', '', names, badge);
    tab.dataset.tab = state.phone;
    tab.classList.toggle('is-shared', index >= PLACES - 1);
    const isFront = state.phone === (narrow.matches ? front : inLastPlace);
    tab.setAttribute('aria-pressed', String(isFront));
    return tab;
  });
  const focused = document.activeElement?.dataset?.tab;
  tabs.replaceChildren(...made);
  if (focused) made.find((tab) => tab.dataset.tab === focused)?.focus();
}

tabs.addEventListener('click', (event) => {
  const number = event.target.closest('[data-tab]')?.dataset.tab;
  const phone = phones.get(number);
  if (!phone) return;
  if (narrow.matches) {
    bringForward(phone, calm.matches ? 'instant' : 'smooth');
  } else {
    inLastPlace = number;
    fold();
    phone.toEnd(false);
  }
  phone.unread = 0;
  showTabs();
});

function bringForward(phone, behavior) {
  stage.scrollTo({ left: phone.element.offsetLeft - stage.firstElementChild.offsetLeft, behavior });
}

/** Swiping on a narrow screen turns the tabs too. */
const seen = new IntersectionObserver(
  (entries) => {
    const entry = entries.find((each) => each.isIntersecting);
    if (!entry || !narrow.matches) return;
    front = entry.target.dataset.phone;
    const phone = phones.get(front);
    if (phone) phone.unread = 0;
    showTabs();
  },
  { root: stage, threshold: 0.6 },
);
narrow.addEventListener('change', () => {
  fold();
  showTabs();
});

function showTrouble(states) {
  const waiting = states.flatMap((state) => state.messages).filter((m) => m.attempts > 0 && m.status !== 'failed');
  const attempts = Math.max(0, ...waiting.map((m) => m.attempts));
  if (attempts) announce(say('trouble', { count: attempts + 1 }), true);
  else if (notice.dataset.trouble === 'true' || lostTimer === undefined) clearTrouble();
  notice.dataset.trouble = String(attempts > 0);
}

function clearTrouble() {
  if (notice.dataset.trouble === 'true' || notice.textContent === say('offline')) announce('');
}

function showSuggestions() {
  const asked = latest.find((state) => state.role === 'family') ?? latest[0];
  const label = document.getElementById('try-label');
  const chips = document.getElementById('chips');
  label.textContent = asked ? say('tryAs', { name: asked.name }) : '';
  if (!asked || chips.dataset.of === asked.phone) return;
  chips.dataset.of = asked.phone;
  chips.lang = 'id';
  chips.replaceChildren(
    ...SUGGESTIONS.map((text) => {
      const chip = button('chip', '', text);
      chip.addEventListener('click', () => suggest(asked.phone, text));
      return chip;
    }),
  );
}

function suggest(number, text) {
  const phone = phones.get(number);
  if (narrow.matches) bringForward(phone, 'instant');
  phone.suggest(text);
}

function notTaken() {
  announce(say('notSent'));
}

function chooseLanguage(next) {
  speak(next);
  for (const choice of document.querySelectorAll('[data-language]')) {
    choice.setAttribute('aria-pressed', String(choice.dataset.language === next));
  }
  clock.show();
  for (const phone of phones.values()) phone.relabel();
  labelFaults(notTaken);
  showFaults(standing);
  if (latest.length) show(latest);
}

document.getElementById('language').addEventListener('click', (event) => {
  const choice = event.target.closest('[data-language]');
  if (choice) chooseLanguage(choice.dataset.language);
});

putWords();
wireFaults(notTaken);
chooseLanguage(currentLanguage());
showStory(steps, []);
refresh();
api.watch(refresh, lost);
