import { TABLES, type ColumnSchema, type TableName } from '../../data/model/schema';

const KEYS: Partial<Record<TableName, readonly string[]>> = {
  desa: ['kode'],
  katalog: ['id'],
  sumber: ['id'],
  pelaku: ['id'],
  nilai: ['kode', 'indikator', 'tahun'],
  total: ['kode', 'indikator', 'tahun'],
};

const REFERENCES: Partial<
  Record<TableName, readonly (readonly [column: string, table: TableName, key: string])[]>
> = {
  nilai: [
    ['kode', 'desa', 'kode'],
    ['indikator', 'katalog', 'id'],
  ],
  total: [['indikator', 'katalog', 'id']],
  program: [
    ['kode', 'desa', 'kode'],
    ['sumber', 'sumber', 'id'],
  ],
  deret: [['sumber', 'sumber', 'id']],
  ppa: [['kode', 'desa', 'kode']],
};

/** The Frictionless Table Schema (v2) of a pack's table, made from the one dictionary in src/data/model/schema.ts. */
export function tableSchema(table: TableName): Record<string, unknown> {
  const columns: readonly ColumnSchema[] = TABLES[table];
  const key = KEYS[table];
  const references = REFERENCES[table];
  return {
    fields: columns.map(field),
    missingValues: [''],
    ...(key ? { primaryKey: key } : {}),
    ...(references
      ? {
          foreignKeys: references.map(([column, resource, target]) => ({
            fields: [column],
            reference: { resource, fields: [target] },
          })),
        }
      : {}),
  };
}

function field({ name, type, required, words }: ColumnSchema): Record<string, unknown> {
  const constraints = { ...(required ? { required } : {}), ...(words ? { enum: words } : {}) };
  return {
    name,
    type,
    ...(type === 'list' ? { delimiter: ';', itemType: 'string' } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}
