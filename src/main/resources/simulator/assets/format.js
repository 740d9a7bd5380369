// Times as people in Indonesia write them, and WhatsApp's own marks inside a text.
import { currentLanguage, say } from './words.js';

let zone = 'Asia/Jakarta';

export function inZone(name) {
  zone = name;
}

function format(options) {
  const locale = currentLanguage() === 'en' ? 'en-GB' : 'id-ID';
  return new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
}

export function hour(instant) {
  return format({ hour: '2-digit', minute: '2-digit', hour12: false }).format(instant);
}

export function longDate(instant) {
  return format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(instant);
}

export function shortDate(instant) {
  return format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(instant);
}

/** A key that is the same for all instants of one day in the phones' zone. */
export function dayKey(instant) {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant);
}

export function dayName(instant, now) {
  const day = dayKey(instant);
  if (day === dayKey(now)) return say('today');
  if (day === dayKey(new Date(now.getTime() - 86_400_000))) return say('yesterday');
  return format({ day: 'numeric', month: 'long', year: 'numeric' }).format(instant);
}

const MARKS = [
  [/(^|[\s(])\*(?=\S)([^*\n]+?)\*(?=$|[\s).,!?:;])/, 'strong'],
  [/(^|[\s(])_(?=\S)([^_\n]+?)_(?=$|[\s).,!?:;])/, 'em'],
  [/(^|[\s(])~(?=\S)([^~\n]+?)~(?=$|[\s).,!?:;])/, 's'],
];

/** Turns *bold*, _italic_ and ~struck~ into elements; everything else stays text. */
export function marked(text) {
  const fragment = document.createDocumentFragment();
  let rest = text;
  while (rest) {
    const next = MARKS.map(([pattern, tag]) => ({ found: pattern.exec(rest), tag }))
      .filter(({ found }) => found)
      .sort((a, b) => a.found.index - b.found.index)[0];
    if (!next) break;
    const { found, tag } = next;
    fragment.append(rest.slice(0, found.index) + found[1]);
    const element = document.createElement(tag);
    element.append(marked(found[2]));
    fragment.append(element);
    rest = rest.slice(found.index + found[0].length);
  }
  fragment.append(rest);
  return fragment;
}
