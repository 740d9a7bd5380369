// One message as WhatsApp shows it.
import { button, element, icon, unseen } from './dom.js';
import { hour, marked } from './format.js';
import { say } from './words.js';

const WAVE = [5, 9, 14, 8, 16, 11, 6, 13, 18, 10, 7, 15, 9, 5, 12, 17, 8, 6, 11, 5, 9, 4];
const MAX_QUOTE = 90;
const VOICE_LENGTH = '0:07';

/** What decides how a message looks: where this is the same, the element can stay. */
export function look(message, pressed) {
  return [message.status, message.attempts, pressed ?? '', say('you')].join('|');
}

/** Draws a message; `answer` is called with the button that is pressed. */
export function bubble(message, { owner, business, quoted, pressed, answer }) {
  const mine = message.direction === 'out';
  const made = element('article', `bubble bubble-${message.direction}`);
  made.dataset.testid = 'message';
  made.dataset.direction = message.direction;
  made.dataset.wamid = message.wamid;
  made.dataset.status = message.status;
  const card = element('div', 'card', unseen(`${mine ? owner : business}: `));
  if (quoted) card.append(quote(quoted, owner, business));
  card.append(message.type === 'voice' ? voice() : element('p', 'words', marked(message.text)));
  card.append(meta(message, mine));
  made.append(card);
  if (message.buttons.length) {
    made.classList.add('has-replies');
    made.append(replies(message, pressed, answer));
  }
  return made;
}

function quote(quoted, owner, business) {
  const mine = quoted.direction === 'out';
  const plain = marked(quoted.text || say('voiceNote')).textContent.replace(/\s+/g, ' ');
  const text = plain.length > MAX_QUOTE ? `${plain.slice(0, MAX_QUOTE)}…` : plain;
  return element(
    'blockquote',
    'quote',
    element('span', 'quote-name', mine ? owner : business),
    element('span', 'quote-text', text),
  );
}

function voice() {
  const wave = element('span', 'wave');
  wave.setAttribute('aria-hidden', 'true');
  for (const height of WAVE) {
    const bar = element('i');
    bar.style.height = `${height}px`;
    wave.append(bar);
  }
  return element(
    'p',
    'voice',
    unseen(say('voiceNote')),
    icon('i-play'),
    wave,
    element('span', 'voice-length', VOICE_LENGTH),
  );
}

function meta(message, mine) {
  const at = new Date(message.at);
  const time = element('time', '', hour(at));
  time.dateTime = at.toISOString();
  const line = element('span', 'meta', time);
  if (mine) line.append(...ticks(message));
  return line;
}

function ticks({ status, attempts }) {
  if (status === 'failed') return [icon('i-fail', 'ticks is-failed'), unseen(say('failed'))];
  if (status === 'sent' && attempts > 0) {
    return [icon('i-wait', 'ticks'), unseen(say('waiting', { count: attempts }))];
  }
  if (status === 'sent') return [icon('i-one', 'ticks'), unseen(say('sent'))];
  const name = status === 'read' ? 'ticks is-read' : 'ticks';
  return [icon('i-two', name), unseen(say(status))];
}

function replies(message, pressed, answer) {
  const rows = element('div', 'replies');
  for (const reply of message.buttons) {
    const row = button('reply', '', icon('i-reply'), element('span', '', reply.title));
    row.disabled = Boolean(pressed);
    row.classList.toggle('is-pressed', pressed === reply.title);
    row.addEventListener('click', () => answer(message, reply, row));
    rows.append(row);
  }
  return rows;
}
