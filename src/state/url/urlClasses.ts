import type { Classification } from './appState';
import { readNumber } from '../../data/model/linkValues';

const METHOD_WORDS = {
  kuantil: 'quantile',
  rentang: 'equal',
  alami: 'natural',
  simpangan: 'deviation',
} as const;
const MOST_BOUNDS = 8;

export function writeClasses(asked: Classification): string {
  switch (asked.method) {
    case 'headTail':
      return 'ekor';
    case 'official':
      return 'resmi';
    case 'interval':
      return 'selang';
    case 'manual':
      return `manual.${asked.upper.map((bound) => String(bound)).join(',')}`;
    default: {
      const word = Object.entries(METHOD_WORDS).find(([, method]) => method === asked.method)?.[0];
      return `${word}.${asked.k}`;
    }
  }
}

export function readClasses(text: string): Classification | null {
  if (text === 'ekor') return { method: 'headTail' };
  if (text === 'resmi') return { method: 'official' };
  if (text === 'selang') return { method: 'interval' };
  const dot = text.indexOf('.');
  const word = text.slice(0, dot);
  const rest = text.slice(dot + 1);
  if (word === 'manual') {
    const upper = rest.split(',').map(readNumber);
    const rising = upper.every((bound, i) => Number.isFinite(bound) && (i === 0 || bound > upper[i - 1]!));
    return rising && upper.length <= MOST_BOUNDS ? { method: 'manual', upper } : null;
  }
  const method = Object.entries(METHOD_WORDS).find(([name]) => name === word)?.[1];
  return method && /^[3-9]$/.test(rest) ? { method, k: Number(rest) } : null;
}
