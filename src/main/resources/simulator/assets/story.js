// What happened to the last worry: told from the real messages, as five steps.
import { element, icon, unseen } from './dom.js';
import { hour } from './format.js';
import { say } from './words.js';

const CARED_FOR = new Set(['family', 'client', 'community']);
const ACCEPTS = /^\s*terima\b/i;
const STEPS = ['received', 'read', 'told', 'taken', 'informed'];

export function isStaff(phone) {
  return !CARED_FOR.has(phone.role);
}

/** All messages of all phones in the order of time, each with its phone. */
function inOrder(phones) {
  return phones
    .flatMap((phone) => phone.messages.map((message) => ({ phone, message, at: new Date(message.at) })))
    .sort((a, b) => a.at - b.at);
}

/** The steps that the current story has reached: `{received: {at, name}, …}`. */
export function story(phones) {
  let steps = {};
  for (const { phone, message, at } of inOrder(phones)) {
    const wrote = message.direction === 'out';
    if (wrote && !isStaff(phone)) {
      const open = steps.told && !steps.taken;
      if (!open) steps = begin(phone, message, at);
    } else if (!steps.received) {
      continue;
    } else if (isStaff(phone)) {
      if (!wrote && message.buttons.length && !steps.taken) steps.told = { at, name: phone.name };
      if (wrote && steps.told && ACCEPTS.test(message.text)) steps.taken ??= { at, name: phone.name };
    } else if (phone.phone === steps.received.phone) {
      steps.read ??= { at };
      steps.read.answered = true;
      if (steps.taken) steps.informed ??= { at, name: phone.name };
    }
  }
  return steps;
}

function begin(phone, message, at) {
  if (message.status === 'sent' || message.status === 'failed') return {};
  const steps = { received: { at, name: phone.name, phone: phone.phone } };
  if (message.status === 'read') steps.read = { at };
  return steps;
}

function word(step) {
  return step[0].toUpperCase() + step.slice(1);
}

function detail(step, reached) {
  if (!reached) return say(`hint${word(step)}`);
  const at = hour(reached.at);
  switch (step) {
    case 'received':
      return `${say('from', reached)} · ${at}`;
    case 'read':
      return reached.answered ? `${say('answered')} · ${at}` : at;
    case 'told':
    case 'informed':
      return `${say('toWhom', reached)} · ${at}`;
    default:
      return `${say('byWhom', reached)} · ${at}`;
  }
}

/** Draws the steps; only what changed is touched, so that nothing flickers. */
export function showStory(list, phones) {
  const steps = story(phones);
  const shown = JSON.stringify([steps, say('stepRead')]);
  if (list.dataset.shown === shown) return;
  list.dataset.shown = shown;
  const next = STEPS.find((step) => !steps[step]);
  list.replaceChildren(...STEPS.map((step) => drawn(step, steps[step], step === next)));
}

function drawn(step, reached, isNext) {
  const item = element(
    'li',
    'step',
    element('span', 'step-mark', icon(`s-${step}`)),
    element(
      'span',
      'step-words',
      element('span', 'step-name', say(`step${word(step)}`)),
      element('span', 'step-detail', detail(step, reached)),
    ),
  );
  item.classList.toggle('is-reached', Boolean(reached));
  item.classList.toggle('is-next', isNext);
  if (reached) item.append(unseen('✓'));
  return item;
}
