import { isId } from '../../data/model/linkValues';
import { STUDIO_STEPS, type DataPart, type Route, type StudioStep } from './appState';

const [FIRST_STEP] = STUDIO_STEPS;

type DataRoute = Extract<Route, { readonly place: 'data' }>;

/** `data`, `data/indikator/<id>`, `data/istilah`, `data/istilah/<term>`, `data/akses`, `data/studio` and `data/studio/<step>`. */
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
    case 'studio':
      return part.step === FIRST_STEP ? 'data/studio' : `data/studio/${part.step}`;
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
  if (kind === 'studio') return studioAt(id ?? FIRST_STEP);
  return kind === 'akses' && id === undefined ? { kind: 'access' } : null;
}

function studioAt(step: string): DataPart | null {
  const known: readonly string[] = STUDIO_STEPS;
  return known.includes(step) ? { kind: 'studio', step: step as StudioStep } : null;
}
