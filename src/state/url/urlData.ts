import { isId } from '../../data/model/linkValues';
import type { DataPart, Route } from './appState';

type DataRoute = Extract<Route, { readonly place: 'data' }>;

/** `data`, `data/indikator/<id>`, `data/istilah`, `data/istilah/<term>` and `data/akses`. */
export function writeDataRoute({ part }: DataRoute): string {
  switch (part?.kind) {
    case undefined:
      return 'data';
    case 'indicator':
      return isId(part.id) ? `data/indikator/${part.id}` : 'data';
    case 'glossary':
      return part.term !== null && isId(part.term) ? `data/istilah/${part.term}` : 'data/istilah';
    case 'access':
      return 'data/akses';
    default:
      return part satisfies never;
  }
}

/** The route of what stands behind `/data` in a path; null where that is no part of the place. */
export function readDataRoute(rest: readonly string[]): DataRoute | null {
  const part = partAt(rest);
  if (part === null) return null;
  return part === undefined ? { place: 'data' } : { place: 'data', part };
}

function partAt([kind, id, ...rest]: readonly string[]): DataPart | null | undefined {
  if (kind === undefined) return undefined;
  if (rest.length > 0 || (id !== undefined && !isId(id))) return null;
  if (kind === 'indikator') return id === undefined ? null : { kind: 'indicator', id };
  if (kind === 'istilah') return { kind: 'glossary', term: id ?? null };
  return kind === 'akses' && id === undefined ? { kind: 'access' } : null;
}
