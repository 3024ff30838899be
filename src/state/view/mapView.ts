import { narrowed, type Classified } from '../../aggregate/classes/classify';
import { hasIntervals, isMostlyUnsure } from '../../aggregate/classes/intervalClasses';
import { interventionsInView } from '../../aggregate/programme/interventionsInView';
import { answerAtOnce } from '../../aggregate/modes/answerAtOnce';
import { narrowedBeside } from '../../aggregate/modes/mapAnswer';
import type { Beside } from '../../aggregate/modes/beside';
import type { MadeOutcome } from '../../aggregate/modes/modeDescriptor';
import { SINGLE, type IndicatorChoice, type MapQuestion } from '../../aggregate/mapQuestion';
import { modeRefusal } from '../../aggregate/modes/modeRefusal';
import type { Refusal } from '../../aggregate/modes/modeDescriptor';
import { programmeStandings } from '../../aggregate/programme/programmeStatus';
import { timeline } from '../../aggregate/modes/timeline';
import { villagesPassing } from '../../aggregate/table/villageFilter';
import type { Dataset, Indicator, IndicatorYear, Villages } from '../../data/model/dataset';
import type { PackGeometry } from '../../data/model/geometry';
import type { Actor, Intervention, ProgrammeEvent } from '../../data/model/programme';
import { textRows } from '../../data/model/textColumn';
import type { AppState } from '../url/appState';
import {
  askedClassification,
  askedFrozen,
  askedIndicator,
  askedMode,
  askedYear,
  circledCount,
  circlesOf,
  columnReader,
  mappedIndicators,
} from './askedView';
import { eventsOf, interventionsOf } from './shownParts';

/** A pack as a view reads it: what has come of it. */
export interface ViewedPack {
  readonly dataset: Dataset;
  readonly geometry: PackGeometry;
  /** By `columnKey`. */
  readonly columns: ReadonlyMap<string, IndicatorYear>;
  readonly programme: readonly ProgrammeEvent[];
  readonly interventions: readonly Intervention[];
  readonly actors: readonly Actor[];
}

/** What any map is drawn from, a live one or a value: the answer in force, and what lies over it. */
export interface DrawnView {
  readonly dataset: Dataset;
  readonly geometry: PackGeometry;
  readonly actors: readonly Actor[];
  readonly indicator: Indicator | null;
  readonly year: number | null;
  /** null draws boundaries alone. */
  readonly answer: Classified | null;
  readonly beside: Beside;
  /** A count in circles over the colours; null: none. */
  readonly symbols: Classified | null;
  readonly programme: readonly ProgrammeEvent[];
  readonly interventions: readonly Intervention[];
  readonly selectedRow: number | null;
  readonly comparedRows: readonly number[];
}

/** All that a screen shows of a map, as a value: a link and a pack give the same view wherever they are read. */
export interface MapView extends DrawnView {
  readonly question: MapQuestion | null;
  /** Why the mode that is asked for cannot be drawn; the view is then of its indicator-year alone. */
  readonly refusal: Refusal | null;
  /** One byte a village, 1 where the filter lets it pass; null: all are shown. */
  readonly shown: Uint8Array | null;
  /** Columns that are still to be fetched; while there are any the answer is null. */
  readonly needs: readonly IndicatorChoice[];
}

/**
 * The view that a link's state gives of a pack.
 * @param made of a mode that follows from more than columns: interventions, services, a search
 */
export function mapView(state: AppState, pack: ViewedPack, made: MadeOutcome | null = null): MapView {
  const { dataset } = pack;
  const { villages, manifest } = dataset;
  const choices = mappedIndicators(dataset);
  const indicator = askedIndicator(state, choices, manifest.defaultIndicator);
  const year = askedYear(state, indicator, indicator ? timeline(indicator, choices) : []);
  const columnOf = columnReader(choices, villages.n, (key) => pack.columns.get(key) ?? null);
  const ownColumn = indicator && year !== null ? columnOf({ indicatorId: indicator.id, year }) : null;
  const own = indicator && ownColumn && { indicator, column: ownColumn };
  const mode = askedMode(state);
  const asked: MapQuestion | null =
    indicator && year !== null
      ? {
          packId: manifest.id,
          indicatorId: indicator.id,
          year,
          classification: askedClassification(state, indicator, {
            intervals: own && hasIntervals(own),
            unsure: state.overlays.includes('uncertainty') && own !== null && isMostlyUnsure(own),
          }),
          mode,
          frozen: askedFrozen(state, { mode, indicator, playing: false }),
        }
      : null;
  const refusal = made?.status === 'refused' ? made.refusal : asked && modeRefusal(dataset, asked);
  const question = asked && refusal ? { ...asked, mode: SINGLE } : asked;
  const outcome = question && answerAtOnce(dataset, question, columnOf, made);
  const drawn = outcome?.status === 'ready' ? outcome.answer : null;
  const circled = circledCount(state, choices, drawn);
  const circles = circled && columnOf(circled);
  const { filter } = state;
  const everywhere = { interventions: pack.interventions, inView: null, kecamatan: villages.kecamatan };
  const { shown: interventions } = interventionsInView({ ...everywhere, filter });
  const standings = programmeStandings(pack.programme).byRow;
  const main = drawn?.main ?? null;
  const shown = villagesPassing({ villages, filter: state.villages, standings, interventions, drawn: main });
  return {
    dataset,
    geometry: pack.geometry,
    actors: pack.actors,
    indicator,
    year,
    question,
    refusal,
    answer: main && narrowed(main, shown),
    beside: drawn ? narrowedBeside(drawn.beside, shown) : { kind: 'single' },
    symbols:
      circled && circles && drawn ? narrowed(circlesOf(circled, circles, drawn.question), shown) : null,
    shown,
    programme: eventsOf(shown, pack.programme),
    interventions: interventionsOf(shown, interventions, villages),
    ...chosenRows(state, villages),
    needs: [
      ...(outcome?.status === 'waiting' ? outcome.needs : []),
      ...(circled && circles === null ? [circled] : []),
    ],
  };
}

/** Rows of the village that is chosen (its profile's, where one is open) and of those set side by side. */
function chosenRows(
  { route, selected, compared }: Pick<AppState, 'route' | 'selected' | 'compared'>,
  { code }: Villages,
): Pick<DrawnView, 'selectedRow' | 'comparedRows'> {
  const rows = new Map(textRows(code).map((of, row) => [of, row]));
  const chosen = route.place === 'desa' ? route.code : selected;
  return {
    selectedRow: chosen === null ? null : (rows.get(chosen) ?? null),
    comparedRows: compared.flatMap((of) => rows.get(of) ?? []),
  };
}
