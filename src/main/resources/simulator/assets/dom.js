// Builds elements without markup in strings.
const SVG = 'http://www.w3.org/2000/svg';

export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function icon(name, className = 'icon') {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#${name}`);
  svg.append(use);
  return svg;
}

export function button(className, label, ...children) {
  const made = element('button', className, ...children);
  made.type = 'button';
  if (label) made.setAttribute('aria-label', label);
  return made;
}

/** Text for screen readers only. */
export function unseen(text) {
  return element('span', 'hidden', text);
}

export const calm = matchMedia('(prefers-reduced-motion: reduce)');
