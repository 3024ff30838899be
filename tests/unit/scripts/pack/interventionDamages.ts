import { damage, line, type Damage } from './packCopy';

/** Damages of interventions and of their actors. */
export const INTERVENTION_DAMAGES: readonly Damage[] = [
  {
    name: 'an actor that is not listed',
    code: 'actorUnknown',
    file: 'intervensi.geojson',
    harm: (dir) => damage(dir, 'intervensi.geojson', (t) => t.replace('"pt;pemkab"', '"ptx;pemkab"')),
  },
  {
    name: 'shares that add up to 1.3',
    code: 'sharesWrong',
    file: 'intervensi.geojson',
    harm: (dir) =>
      damage(dir, 'intervensi.geojson', (t) =>
        t.replace('"pelaku":"pt;pemkab"', '"pelaku":"pt;pemkab","porsi_pelaku":"0.7;0.6"'),
      ),
  },
  {
    name: 'one share for two actors',
    code: 'rowInvalid',
    file: 'intervensi.geojson',
    harm: (dir) =>
      damage(dir, 'intervensi.geojson', (t) =>
        t.replace('"pelaku":"pt;pemkab"', '"pelaku":"pt;pemkab","porsi_pelaku":"1"'),
      ),
  },
  {
    name: 'a promise below nothing',
    code: 'valueImpossible',
    file: 'intervensi.geojson',
    harm: (dir) =>
      damage(dir, 'intervensi.geojson', (t) => t.replace('"pelaku":"pt;pemkab"', '"komitmen_rp":-5')),
  },
  {
    name: 'a date of a promise that is none',
    code: 'rowInvalid',
    file: 'intervensi.geojson',
    harm: (dir) =>
      damage(dir, 'intervensi.geojson', (t) => t.replace('"pelaku":"pt;pemkab"', '"tenggat":"besok"')),
  },
  {
    name: 'an actor whose name is a formula',
    code: 'formulaText',
    file: 'pelaku.csv',
    harm: (dir) => damage(dir, 'pelaku.csv', (t) => t.replace('Dunia usaha', '=1+1')),
  },
  {
    name: 'a point for a whole regency',
    code: 'pointTooPrecise',
    file: 'intervensi.geojson',
    harm: (dir) =>
      damage(
        dir,
        'intervensi.geojson',
        line('{"type":"Feature","geometry":null', (l) =>
          l.replace('"geometry":null', '"geometry":{"type":"Point","coordinates":[109.6,-7]}'),
        ),
      ),
  },
];
