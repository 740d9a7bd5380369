// One message as WhatsApp shows it.
import { button, element, icon, unseen } from './dom.js';
import { hour, marked } from './format.js';
import { cards, file, spot, voice } from './parts.js';
import { say } from './words.js';

const MAX_QUOTE = 90;
const THUMB = '👍';
/** What is said about a chat rather than in it. */
const NOTES = { request_welcome: 'welcomed', unsupported: 'unsupported', call: 'called', moved: 'movedNumber' };
const NAMES = {
  voice: 'voiceNote', audio: 'voiceNote', image: 'picture', video: 'film', document: 'document',
  sticker: 'sticker', location: 'location', contacts: 'contact', revoke: 'deleted',
};

/** What decides how a message looks: where this is the same, the element can stay. */
export function look(message, pressed) {
  const { status, attempts, text, edited, revoked, reactions } = message;
  return JSON.stringify([status, attempts, text, edited, revoked, reactions, pressed ?? '', say('you')]);
}

/** Draws a message; `act` holds what can be done with it. */
export function bubble(message, { owner, business, quoted, pressed, act }) {
  const mine = message.direction === 'out';
  const made = element('article', `bubble bubble-${message.direction}`);
  made.dataset.testid = 'message';
  made.dataset.direction = message.direction;
  made.dataset.wamid = message.wamid;
  made.dataset.status = message.status;
  made.dataset.type = message.type;
  if (NOTES[message.type]) return note(made, message);
  const card = element('div', 'card', unseen(`${mine ? owner : business}: `));
  if (quoted) card.append(quote(quoted, owner, business));
  card.append(...content(message), meta(message, mine));
  made.append(card);
  const rows = choices(message, pressed, act);
  if (rows.length) {
    made.classList.add('has-replies');
    made.append(element('div', 'replies', ...rows));
  }
  addReactions(made, message, act);
  return made;
}

function note(made, message) {
  made.classList.add('is-note');
  made.append(element('p', 'note', `${say(NOTES[message.type])} · ${hour(new Date(message.at))}`));
  return made;
}

function content(message) {
  if (message.revoked || message.type === 'revoke') return [element('p', 'words is-gone', say('deleted'))];
  const made = [];
  if (message.media) made.push(file(message));
  if (message.type === 'voice') made.push(voice());
  if (message.place) made.push(spot(message.place));
  if (message.cards.length) made.push(cards(message.cards));
  if (message.header) made.push(element('p', 'headline', marked(message.header)));
  if (message.text) made.push(element('p', 'words', marked(message.text)));
  if (message.footer) made.push(element('p', 'footnote', message.footer));
  return made;
}

function quote(quoted, owner, business) {
  const mine = quoted.direction === 'out';
  const plain = marked(quoted.text || say(NAMES[quoted.type] ?? 'voiceNote')).textContent.replace(/\s+/g, ' ');
  const text = plain.length > MAX_QUOTE ? `${plain.slice(0, MAX_QUOTE)}…` : plain;
  return element(
    'blockquote',
    'quote',
    element('span', 'quote-name', mine ? owner : business),
    element('span', 'quote-text', text),
  );
}

function meta(message, mine) {
  const at = new Date(message.at);
  const time = element('time', '', hour(at));
  time.dateTime = at.toISOString();
  const line = element('span', 'meta');
  if (message.edited && !message.revoked) line.append(element('span', '', say('edited')));
  line.append(time);
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

/** The rows under a message: replies, links, the button of a list, a request. */
function choices(message, pressed, act) {
  const rows = message.buttons.map((reply) =>
    row('i-reply', reply.title, pressed, (made) => act.press(message, reply, made)),
  );
  rows.push(...message.links.map(link));
  if (message.menu) {
    rows.push(row('i-list', message.menu.button, undefined, () => act.choose(message, pressed)));
  }
  if (message.asks === 'location') {
    rows.push(row('i-pin', say('sendLocation'), pressed, (made) => act.locate(message, made)));
  }
  if (message.asks === 'contact') {
    rows.push(row('i-person', say('shareNumber'), pressed, (made) => act.share(message, made)));
  }
  return rows;
}

function row(symbol, title, pressed, act) {
  const made = button('reply', '', icon(symbol), element('span', '', title));
  made.disabled = pressed !== undefined;
  made.classList.toggle('is-pressed', pressed === title);
  made.addEventListener('click', () => act(made));
  return made;
}

function link({ title, target }) {
  const isCall = target.startsWith('tel:');
  const made = element('a', 'reply', icon(isCall ? 'i-phone' : 'i-link'), element('span', '', title));
  if (/^(https?|tel):/.test(target)) made.href = target;
  made.target = '_blank';
  made.rel = 'noopener noreferrer';
  return made;
}

function addReactions(made, message, act) {
  if (message.reactions.length) {
    made.classList.add('has-reactions');
    made.append(element('span', 'reactions', ...message.reactions.map(({ emoji }) => emoji)));
  }
  if (message.direction !== 'in') return;
  const given = message.reactions.some(({ mine }) => mine);
  const thumb = button('thumb', say(given ? 'takeBack' : 'thumb'), THUMB);
  thumb.addEventListener('click', () => act.react(message, given ? '' : THUMB));
  made.append(thumb);
}
