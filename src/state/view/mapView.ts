import { narrowed, type Classified } from '../../aggregate/classes/classify';
import { interventionsInView } from '../../aggregate/programme/interventionsInView';
import { answerAtOnce } from '../../aggregate/modes/answerAtOnce';
import { narrowedCompanions } from '../../aggregate/modes/mapAnswer';
import type { Companions } from '../../aggregate/modes/companions';
import type { MadeOutcome } from '../../aggregate/modes/modeDescriptor';
import { SINGLE, type IndicatorChoice, type MapQuestion } from '../../aggregate/mapQuestion';
import { modeRefusal } from '../../aggregate/modes/modeRefusal';
import type { Refusal } from '../../aggregate/modes/modeDescriptor';
import { programmeStandings } from '../../aggregate/programme/programmeStatus';
import { villagesPassing } from '../../aggregate/table/villageFilter';
import {
  columnAmong,
  type Dataset,
  type Indicator,
  type IndicatorYear,
  type Villages,
} from '../../data/model/dataset';
import type { PackGeometry } from '../../data/model/geometry';
import type { Actor, Intervention, ProgrammeEvent } from '../../data/model/programme';
import { textRows } from '../../data/model/textColumn';
import type { AppState } from '../url/appState';
import { circlesOf } from './answering';
import { askedQuestion } from './askedQuestion';
import { circledCount, columnReader, mappedIndicators } from './askedView';
import { eventsOf, interventionsOf } from './shownParts';

/** The parts of a pack that a view reads, as far as they are loaded. */
export interface ViewedPack {
  readonly dataset: Dataset;
  readonly geometry: PackGeometry;
  /** By `columnKey`. */
  readonly columns: ReadonlyMap<string, IndicatorYear>;
  readonly programme: readonly ProgrammeEvent[];
  readonly interventions: readonly Intervention[];
  readonly actors: readonly Actor[];
}

/** What a map is drawn from: the current answer and its overlays. */
export interface DrawnView {
  readonly dataset: Dataset;
  readonly geometry: PackGeometry;
  readonly actors: readonly Actor[];
  readonly indicator: Indicator | null;
  readonly year: number | null;
  /** null where only boundaries are drawn. */
  readonly answer: Classified | null;
  readonly companions: Companions;
  /** A count in circles over the colours; null where there is none. */
  readonly proportionalSymbols: Classified | null;
  readonly programme: readonly ProgrammeEvent[];
  readonly interventions: readonly Intervention[];
  readonly selectedRow: number | null;
  readonly comparedRows: readonly number[];
}

/**
 * Everything that a screen shows of a map, as a plain value. The same link and pack always give the same
 * view.
 */
export interface MapView extends DrawnView {
  readonly question: MapQuestion | null;
  /** Why the requested mode cannot be drawn; the view is then a single map. */
  readonly refusal: Refusal | null;
  /** One byte per village, 1 where it passes the filter; null where all do. */
  readonly shown: Uint8Array | null;
  /** Columns that still have to be loaded; the answer is null while there are any. */
  readonly needs: readonly IndicatorChoice[];
}

/**
 * The view of a pack for a link's state.
 * @param made result of a mode that needs more than columns: interventions, services or a search
 */
export function mapView(state: AppState, pack: ViewedPack, made: MadeOutcome | null = null): MapView {
  const { dataset } = pack;
  const { villages } = dataset;
  const choices = mappedIndicators(dataset);
  const columnOf = columnReader(choices, villages.n, columnAmong(pack.columns));
  const { indicator, year, question: asked } = askedQuestion(state, dataset, columnOf);
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
    companions: drawn ? narrowedCompanions(drawn.companions, shown) : { kind: 'single' },
    proportionalSymbols:
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

/** Rows of the selected village (that of the profile where one is open) and of the compared ones. */
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
